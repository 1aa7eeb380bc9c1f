package org.tandemswitch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.user.Area;

/**
 * Pages that whoever knows their address may read for a while, without signing in. The address is a secret that is not
 * kept: a file is named by its hash, and its name tells until when it may be read.
 */
@ApplicationScoped
public class SharedPages {
    private static final int SECRET_BYTES = 32;
    static final int MOST = 100;

    private final SecureRandom chance = new SecureRandom();
    private final Path directory;

    @Inject
    Occurrences occurrences;

    public SharedPages() {
        this(Path.of(System.getProperty("jboss.server.data.dir", "."), "tandem", "shared"));
    }

    SharedPages(Path directory) {
        this.directory = directory;
    }

    /**
     * Keeps a page until that moment and returns the secret under which it is found.
     *
     * @param subject what it is about, for the system log and the list of pages
     * @throws TooManyPages when as many are kept as there may be
     */
    public String keep(Actor actor, String subject, Instant until, String page) {
        actor.mustEdit(Area.CALLS);
        byte[] random = new byte[SECRET_BYTES];
        chance.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(new PageFile(directory, hash(secret), until), page, subject, actor.name());
        occurrences.note(actor, Deed.CALL_SHARED, subject, new FieldChange("until", "", until.toString()));
        return secret;
    }

    private synchronized void write(PageFile file, String page, String subject, String by) {
        forget(Instant.now());
        if (PageFile.all(directory).size() >= MOST) {
            throw new TooManyPages();
        }
        file.write(page, subject, by);
    }

    /** The page of a secret, as long as it may be read. */
    public Optional<String> open(String secret) {
        return find(hash(secret)).flatMap(PageFile::page);
    }

    /** Those that may be read, the newest first. */
    public List<SharedPage> all(Actor actor) {
        actor.mustEdit(Area.CALLS);
        return valid().map(PageFile::told)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SharedPage::at).reversed())
                .toList();
    }

    /** From now on nobody may read it; false when nobody could before. */
    public boolean withdraw(Actor actor, String id) {
        actor.mustEdit(Area.CALLS);
        Optional<SharedPage> withdrawn = withdrawn(id);
        withdrawn.ifPresent(page -> occurrences.note(
                actor,
                Deed.SHARING_WITHDRAWN,
                page.subject(),
                new FieldChange("until", page.until().toString(), "")));
        return withdrawn.isPresent();
    }

    private synchronized Optional<SharedPage> withdrawn(String id) {
        Optional<PageFile> file = find(id);
        Optional<SharedPage> page = file.flatMap(PageFile::told);
        file.ifPresent(PageFile::delete);
        return page;
    }

    private Optional<PageFile> find(String id) {
        return valid().filter(file -> file.id().equals(id)).findFirst();
    }

    private Stream<PageFile> valid() {
        Instant now = Instant.now();
        return PageFile.all(directory).stream().filter(file -> !file.isOver(now));
    }

    /** What is over goes. */
    synchronized void forget(Instant now) {
        PageFile.all(directory).stream().filter(file -> file.isOver(now)).forEach(PageFile::delete);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
