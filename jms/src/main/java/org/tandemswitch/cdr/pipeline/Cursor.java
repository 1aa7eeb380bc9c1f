package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Up to where the journal was handed over, on disk. An old or lost cursor repeats lines and never skips any. */
final class Cursor {
    private final Path file;
    private final Path draft;

    Cursor(Path directory) {
        this.file = directory.resolve("cursor");
        this.draft = directory.resolve("cursor.new");
    }

    /**
     * @param next the first line that was not looked at
     * @param kept the first beginning that was kept back, or the same place when there is none
     */
    record Place(Position next, Position kept) {
        static Place at(Position next) {
            return new Place(next, next);
        }

        private static Optional<Place> parse(String text) {
            String[] positions = text.strip().split(" ", 2);
            Optional<Position> next = Position.parse(positions[0]);
            Optional<Position> kept = Position.parse(positions[positions.length - 1]);
            return next.flatMap(to -> kept.map(from -> new Place(to, from)));
        }
    }

    Optional<Place> load() throws IOException {
        return Files.exists(file) ? Place.parse(Files.readString(file)) : Optional.empty();
    }

    void save(Place place) throws IOException {
        Files.writeString(draft, place.next + " " + place.kept);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
