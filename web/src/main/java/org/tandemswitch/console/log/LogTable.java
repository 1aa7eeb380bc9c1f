package org.tandemswitch.console.log;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.reporting.ReadSystemLog;
import org.tandemswitch.user.NotAllowed;

/** One page of the log, counted and cut by the database. */
public final class LogTable extends LazyDataModel<Entry> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(LogTable.class);

    private final transient ReadSystemLog log;
    private final transient Supplier<Actor> actor;
    private final transient Supplier<LogQuery> query;
    private transient boolean readable = true;

    LogTable(ReadSystemLog log, Supplier<Actor> actor, Supplier<LogQuery> query) {
        this.log = log;
        this.actor = actor;
        this.query = query;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return orElse(0, () -> log.count(actor.get(), query.get()));
    }

    @Override
    public List<Entry> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
        return orElse(List.of(), () -> log.page(actor.get(), query.get(), first, size));
    }

    @Override
    public String getRowKey(Entry entry) {
        return Long.toString(entry.number());
    }

    boolean isReadable() {
        return readable;
    }

    private <T> T orElse(T nothing, Supplier<T> question) {
        try {
            T found = question.get();
            readable = true;
            return found;
        } catch (NotAllowed refused) {
            throw refused;
        } catch (RuntimeException unreachable) {
            LOG.warn("The system log cannot be read", unreachable);
            readable = false;
            return nothing;
        }
    }
}
