package org.tandemswitch.console.signin;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.omnifaces.util.Beans;
import org.omnifaces.util.Faces;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.user.NotAllowed;

/** Tells a visitor plainly that something is not allowed: a page by 403, a click by a message on the page. */
public class Refusals extends ExceptionHandlerFactory {
    public Refusals(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (isRefusal(events.next().getContext().getException())) {
                    events.remove();
                    answer(FacesContext.getCurrentInstance());
                    return;
                }
            }
            getWrapped().handle();
        }

        private static boolean isRefusal(Throwable thrown) {
            return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                    .anyMatch(NotAllowed.class::isInstance);
        }

        private static void answer(FacesContext context) {
            if (context.getPartialViewContext().isAjaxRequest()) {
                context.getExternalContext().getFlash().setKeepMessages(true);
                String text = Beans.getReference(Texts.class).of("error.not_allowed");
                context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, ""));
                Faces.redirect(Faces.getRequestContextPath() + Pages.path(Faces.getRequest()));
            } else {
                refuse(context);
            }
        }

        private static void refuse(FacesContext context) {
            try {
                context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
                context.responseComplete();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
