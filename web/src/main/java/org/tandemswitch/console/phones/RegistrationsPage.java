package org.tandemswitch.console.phones;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.console.table.Columns;
import org.tandemswitch.console.table.LiveTable;
import org.tandemswitch.registrar.KeepAliveFigures;
import org.tandemswitch.registrar.Registration;
import org.tandemswitch.registrar.Registrations;
import org.tandemswitch.registrar.UnregisterPhone;

@Named("registrationsPage")
@ViewScoped
public class RegistrationsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Registration> BY_NUMBER =
            Comparator.comparing(one -> one.binding().phone().value());
    private static final Columns<Registration> COLUMNS = new Columns<>(
            one -> one.binding().key().toString(),
            Map.of(),
            one -> List.of(
                    one.binding().phone().value(),
                    one.binding().contact(),
                    one.binding().source().toString(),
                    one.binding().userAgent()));

    @Inject
    private Registrations registrations;

    @Inject
    private UnregisterPhone unregisterPhone;

    @Inject
    private KeepAliveFigures figures;

    @Inject
    private CurrentActor actor;

    @Inject
    private Texts texts;

    private final transient LiveTable<Registration> table = new LiveTable<>(COLUMNS, this::rows, this::getFilter);
    private String filter = "";

    private List<Registration> rows() {
        return registrations.all(actor.get()).stream().sorted(BY_NUMBER).toList();
    }

    /** A button belongs to the registration that was seen beside it. */
    public LiveTable<Registration> getTable() {
        return table;
    }

    public void unregister(Registration seen) {
        boolean gone = unregisterPhone.unregister(actor.get(), seen.binding().key());
        String key = gone ? "registrations.ended" : "registrations.already_over";
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(texts.of(key, seen.binding().phone().value()), ""));
    }

    public int getSize() {
        return registrations.count(actor.get());
    }

    /** How many fit the filter. */
    public int getFound() {
        return filter.isBlank() ? getSize() : table.count(Map.of());
    }

    public long getSent() {
        return figures.allSent(actor.get());
    }

    public long getSkipped() {
        return figures.allSkipped(actor.get());
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(String filter) {
        this.filter = filter;
    }
}
