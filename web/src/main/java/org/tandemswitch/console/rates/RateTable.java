package org.tandemswitch.console.rates;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tandemswitch.rate.Rate;

/** One page of the rates, counted and cut by the database. */
public final class RateTable extends LazyDataModel<Rate> {
    private static final long serialVersionUID = 1L;

    interface Pages {
        List<Rate> page(int first, int size);
    }

    private final transient Supplier<Integer> count;
    private final transient Pages pages;

    RateTable(Supplier<Integer> count, Pages pages) {
        this.count = count;
        this.pages = pages;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return count.get();
    }

    @Override
    public List<Rate> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
        return pages.page(first, size);
    }

    @Override
    public String getRowKey(Rate rate) {
        return "p" + rate.prefix();
    }
}
