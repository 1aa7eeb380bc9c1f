package org.tandemswitch.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Parameters;

/** Finds the parameters that compiled code reads by their constant; code among the definitions does not count. */
final class Readers {
    private static final String DEFINITIONS = "org/tandemswitch/parameter/";
    private static final String PARAMETER = Type.getDescriptor(Parameter.class);

    private final Set<String> read = new TreeSet<>();

    private Readers() {}

    /** The names of the parameters that the classes of some jars, wars or directories read. */
    static Set<String> parametersReadIn(List<Path> archives) {
        Readers readers = new Readers();
        archives.forEach(readers::lookInto);
        return readers.read;
    }

    private void lookInto(Path archive) {
        try {
            if (Files.isDirectory(archive)) {
                lookAtAllBelow(archive);
            } else {
                try (FileSystem content = FileSystems.newFileSystem(archive)) {
                    lookAtAllBelow(content.getPath("/"));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(archive.toString(), broken);
        }
    }

    private void lookAtAllBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(this::lookAt);
        }
    }

    private void lookAt(Path file) {
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            if (!reader.getClassName().startsWith(DEFINITIONS)) {
                reader.accept(new Methods(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(file.toString(), broken);
        }
    }

    private void seen(String constant) {
        read.add(Parameters.find(constant)
                .map(Parameter::name)
                .orElseThrow(() -> new IllegalStateException("the constant " + constant + " is named otherwise")));
    }

    private final class Methods extends ClassVisitor {
        private Methods() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Instructions();
        }
    }

    private final class Instructions extends MethodVisitor {
        private Instructions() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.GETSTATIC && owner.startsWith(DEFINITIONS) && descriptor.equals(PARAMETER)) {
                seen(name);
            }
        }
    }
}
