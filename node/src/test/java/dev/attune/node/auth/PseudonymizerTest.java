package dev.attune.node.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PseudonymizerTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);

    @TempDir
    Path directory;

    @Test
    void isTheHmacOfSiteKindAndId() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        byte[] expected = mac.doFinal("attune/person/1\0\7defaultkalice".getBytes(US_ASCII));
        String text = "k1." + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(expected, 18));
        assertThat(pseudonymizer().pseudonym("default", PersonId.known("alice")))
                .isEqualTo(text);
    }

    @Test
    void keepsSitesKindsAndPeopleApart() {
        Pseudonymizer pseudonymizer = pseudonymizer();
        Set<String> seen = new HashSet<>();
        for (String site : List.of("a", "b", "ak", "")) {
            for (String id : List.of("x", "kx", "ax", "\u00e4", "\uD83D\uDE00", "")) {
                assertThat(seen.add(pseudonymizer.pseudonym(site, PersonId.known(id))))
                        .isTrue();
                assertThat(seen.add(pseudonymizer.pseudonym(site, PersonId.anonymous(id))))
                        .isTrue();
            }
        }
        assertThat(seen).allMatch(text -> text.matches("k1\\.[A-Za-z0-9_-]{24}"));
    }

    @Test
    void manyThreadsGetTheSame() {
        Pseudonymizer pseudonymizer = pseudonymizer();
        List<CompletableFuture<List<String>>> threads =
                List.of(many(pseudonymizer), many(pseudonymizer), many(pseudonymizer));
        List<String> expected = many(pseudonymizer).join();
        assertThat(threads).allSatisfy(thread -> assertThat(thread.join()).isEqualTo(expected));
    }

    @Test
    void isFast() {
        Pseudonymizer pseudonymizer = pseudonymizer();
        PersonId person = PersonId.anonymous("0198a3c2-7d1f-7c55-9b1e-3f1a2b3c4d5e");
        int rounds = 200_000;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long from = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                pseudonymizer.pseudonym("default", person);
            }
            least = Math.min(least, (System.nanoTime() - from) / rounds);
        }
        System.out.println("MEASURED: one pseudonym takes " + least + " ns");
        // Wide, since machines that test are shared: it is there to notice a MAC that is prepared anew each time.
        assertThat(least).isLessThan(20_000);
    }

    @Test
    void theKeyFileIsMadeOnce_forItsOwnerAlone() throws IOException {
        Path data = directory.resolve("data");
        String first = new Pseudonymizer(PseudonymKeys.openOrCreate(data)).pseudonym("s", PersonId.known("x"));
        String second = new Pseudonymizer(PseudonymKeys.openOrCreate(data)).pseudonym("s", PersonId.known("x"));
        assertThat(second).isEqualTo(first);
        Path file = data.resolve(PseudonymKeys.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(data.toFile().list()).containsExactly(PseudonymKeys.FILE);
        String other = new Pseudonymizer(PseudonymKeys.openOrCreate(directory.resolve("b")))
                .pseudonym("s", PersonId.known("x"));
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void theLastKeyIsInUse_andOlderOnesStillFindPeople() throws IOException {
        String before = new Pseudonymizer(PseudonymKeys.openOrCreate(directory)).pseudonym("s", PersonId.known("x"));
        Path file = directory.resolve(PseudonymKeys.FILE);
        Files.writeString(
                file, Files.readString(file) + "k2 " + Base64.getEncoder().encodeToString(SECRET) + "\n");
        Pseudonymizer rotated = new Pseudonymizer(PseudonymKeys.openOrCreate(directory));
        String now = rotated.pseudonym("s", PersonId.known("x"));
        assertThat(now).startsWith("k2.");
        assertThat(rotated.pseudonyms("s", PersonId.known("x"))).containsExactly(now, before);
    }

    @Test
    void stopsAtAKeyFileThatIsDamagedOrOpen() throws IOException {
        PseudonymKeys.openOrCreate(directory);
        Path file = directory.resolve(PseudonymKeys.FILE);
        String good = Files.readString(file);
        for (String bad : List.of(
                "",
                "attune-pseudonym-keys 2\n",
                "attune-pseudonym-keys 1\n",
                good + "k2 short\n",
                good + "k2\n",
                good.replace("k1 ", "x1 "))) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> PseudonymKeys.openOrCreate(directory))
                    .as(bad)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("expected: ");
        }
        Files.writeString(file, good);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> PseudonymKeys.openOrCreate(directory))
                .hasMessageContaining("rw-r----- (expected: rw-------)");
    }

    @Test
    void textFormsShowNeitherIdsNorKeys() {
        assertThat(PersonId.known("alice").toString()).isEqualTo("PersonId[KNOWN]");
        assertThat(PseudonymKeys.ofSecret(SECRET).newestFirst().toString()).isEqualTo("[Key[k1]]");
    }

    private static CompletableFuture<List<String>> many(Pseudonymizer pseudonymizer) {
        return CompletableFuture.supplyAsync(() -> java.util.stream.IntStream.range(0, 2_000)
                .mapToObj(i -> pseudonymizer.pseudonym("s", PersonId.known("person" + i)))
                .toList());
    }

    private static Pseudonymizer pseudonymizer() {
        return new Pseudonymizer(PseudonymKeys.ofSecret(SECRET));
    }
}
