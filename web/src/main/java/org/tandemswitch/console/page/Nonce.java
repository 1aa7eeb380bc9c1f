package org.tandemswitch.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/** What a page was given to tell its own scripts from others, and sends back; also a page that is kept in no session. */
@Named("nonce")
@RequestScoped
public class Nonce {
    public String getText() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
