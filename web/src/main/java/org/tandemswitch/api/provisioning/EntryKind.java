package org.tandemswitch.api.provisioning;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.Created;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.EditDirectory;
import org.tandemswitch.provisioning.JsonForms;
import org.tandemswitch.provisioning.Marks;
import org.tandemswitch.provisioning.Retry;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.Area;

/** The things of one kind in the directory. */
record EntryKind(Peer kind, DirectoryBook book, EditDirectory edit, Marks marks) implements Kind<Entry> {
    @Override
    public String path() {
        return DirectoryResource.PATH + "/" + kind.key();
    }

    @Override
    public Area area() {
        return Area.GATEWAYS;
    }

    @Override
    public List<Entry> all(Actor actor) {
        return book.all(actor, kind);
    }

    @Override
    public Optional<Entry> find(Actor actor, long id) {
        return book.find(actor, kind, id);
    }

    @Override
    public long id(Entry entry) {
        return entry.id();
    }

    @Override
    public String name(Entry entry) {
        return entry.name();
    }

    @Override
    public JsonObject fields(Entry entry) {
        return JsonForms.of(entry);
    }

    @Override
    public String mark(Entry entry) {
        return marks.of(entry);
    }

    @Override
    public SaveOutcome<Created> create(Actor actor, JsonObject told, Optional<Retry> retry) {
        return edit.create(actor, JsonForms.entry(kind, 0, told), retry);
    }

    @Override
    public SaveOutcome<Entry> save(Actor actor, JsonObject told, Entry seen) {
        return JsonForms.entry(kind, id(seen), told).then(draft -> edit.save(actor, draft, Optional.of(seen)));
    }

    @Override
    public SaveOutcome<Entry> remove(Actor actor, Entry seen) {
        return edit.remove(actor, seen);
    }
}
