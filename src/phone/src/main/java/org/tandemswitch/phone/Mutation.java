package org.tandemswitch.phone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Random;

/** Small harms done to a message. */
public enum Mutation {
    BYTE {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            byte[] copy = message.clone();
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            return copy;
        }
    },
    BIT {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            byte[] copy = message.clone();
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            return copy;
        }
    },
    CUT_OUT {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            int from = random.nextInt(message.length);
            int to = from + random.nextInt(Math.min(message.length - from, 200) + 1);
            return join(Arrays.copyOf(message, from), Arrays.copyOfRange(message, to, message.length));
        }
    },
    CUT_OFF {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            return Arrays.copyOf(message, random.nextInt(message.length) + 1);
        }
    },
    DOUBLE {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            int from = random.nextInt(message.length);
            int to = from + random.nextInt(Math.min(message.length - from, 200) + 1);
            return join(Arrays.copyOf(message, to), Arrays.copyOfRange(message, from, message.length));
        }
    },
    TOKEN {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            int at = random.nextInt(message.length);
            byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(ISO_8859_1);
            return join(join(Arrays.copyOf(message, at), token), Arrays.copyOfRange(message, at, message.length));
        }
    },
    SPLICE {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            int from = random.nextInt(other.length);
            return join(
                    Arrays.copyOf(message, random.nextInt(message.length) + 1),
                    Arrays.copyOfRange(other, from, other.length));
        }
    },
    SWAP_LINES {
        @Override
        byte[] of(byte[] message, byte[] other, Random random) {
            String[] lines = new String(message, ISO_8859_1).split("\r\n", -1);
            int one = random.nextInt(lines.length);
            int two = random.nextInt(lines.length);
            String line = lines[one];
            lines[one] = lines[two];
            lines[two] = line;
            return String.join("\r\n", lines).getBytes(ISO_8859_1);
        }
    };

    private static final Mutation[] ALL = values();
    private static final String[] TOKENS = {
        "\r\n",
        "\r",
        "\n",
        "\0",
        "\r\n ",
        "\r\n\r\n",
        ":",
        ";",
        ",",
        "<",
        ">",
        "\"",
        "\\",
        "%",
        "%00",
        "@",
        "[",
        "]",
        "=",
        "sip:",
        "sips:",
        "tel:",
        "SIP/2.0",
        "-1",
        "99999999999999999999",
        "Content-Length: 7",
        "l:-1",
        "Via: ",
        "v:,,",
        "*",
        ";tag=",
        ";branch=",
        "z9hG4bK",
        "\u00ff\u00fe",
        "\u00c3\u0028",
        "a".repeat(5000),
        "(".repeat(500),
        "\"\\".repeat(300)
    };

    abstract byte[] of(byte[] message, byte[] other, Random random);

    /** @param other a message whose end may be put behind the beginning of this one */
    public static byte[] some(byte[] message, byte[] other, Random random) {
        byte[] changed = message;
        for (int left = 1 + random.nextInt(4); left > 0 && changed.length > 0; left--) {
            changed = ALL[random.nextInt(ALL.length)].of(changed, other, random);
        }
        return changed;
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] joined = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, joined, one.length, two.length);
        return joined;
    }
}
