package org.tandemswitch.console.options;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Names;
import org.tandemswitch.option.Option;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.user.Area;

/** The names that options may mention, so that nobody has to remember how one is written. */
@Named("optionNames")
@RequestScoped
public class OptionNames {
    /** More would not be read, and would make each form large. */
    private static final int MOST = 500;

    @Inject
    DirectoryBook book;

    @Inject
    CurrentActor actor;

    private @Nullable Map<Peer, List<String>> names;

    /** Does it mention things of the directory? */
    public boolean isNaming(Option<?> option) {
        return option.type() instanceof Names;
    }

    public String listOf(Option<?> option) {
        return listOf(((Names) option.type()).kind());
    }

    /** Where the names of a kind stand in the page. */
    public String listOf(Peer kind) {
        return "names-" + kind.key();
    }

    /** May it mention several? */
    public boolean isMany(Option<?> option) {
        return ((Names) option.type()).most() > 1;
    }

    public List<Peer> kinds(OptionsForm form) {
        return form.getChapters().stream()
                .flatMap(chapter -> form.of(chapter).stream())
                .filter(this::isNaming)
                .map(option -> ((Names) option.type()).kind())
                .distinct()
                .toList();
    }

    /** None for a reader who may not see them. */
    public List<String> of(Peer kind) {
        if (!actor.mayView(Area.GATEWAYS)) {
            return List.of();
        }
        if (names == null) {
            names = book.all(actor.get()).stream()
                    .collect(Collectors.groupingBy(
                            Entry::kind, TreeMap::new, Collectors.mapping(Entry::name, Collectors.toList())));
        }
        return names.getOrDefault(kind, List.of()).stream().limit(MOST).toList();
    }
}
