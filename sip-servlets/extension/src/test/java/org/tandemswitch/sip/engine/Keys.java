package org.tandemswitch.sip.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A key with a certificate it has signed itself, made by keytool. */
record Keys(KeyStore store, String name) {
    private static final char[] PASSWORD = "of the test".toCharArray();

    /** @param owner of the certificate, {@code ip:127.0.0.1} or {@code dns:vendor.example} */
    static Keys of(String owner, Path directory, String name) throws Exception {
        Path file = directory.resolve(name + ".p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + owner,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no key");
        }
        return new Keys(KeyStore.getInstance(file.toFile(), PASSWORD), name);
    }

    X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(name);
    }

    KeyManager[] shown() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        return factory.getKeyManagers();
    }

    /** Shows this certificate and believes those. */
    SSLContext believing(Keys... others) throws Exception {
        return context(shown(), others);
    }

    /** Shows none. */
    static SSLContext anonymous(Keys... believed) throws Exception {
        return context(new KeyManager[0], believed);
    }

    static SSLContext context(KeyManager[] shown, Keys... believed) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown, trust(believed), null);
        return context;
    }

    private static TrustManager[] trust(Keys... believed) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (Keys one : believed) {
            store.setCertificateEntry(one.name(), one.certificate());
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
