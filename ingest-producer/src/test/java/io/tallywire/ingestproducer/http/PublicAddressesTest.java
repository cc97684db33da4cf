package io.tallywire.ingestproducer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.3",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a01:203",
                "64:ff9b:1::808:808",
                "2002:7f00:1::",
                "2002:c0a8:101::1"
            })
    void givenAddressThatIsNotPublic_whenAsked_thenNo(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "2606:2800:220:1:248:1893:25c8:1946",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void givenPublicAddress_whenAsked_thenYes(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void givenHostWithPublicAndPrivateAddresses_whenResolved_thenOnlyThePublicOnes() throws UnknownHostException {
        assertThat(new GuardedResolver(lookup("10.0.0.1", "93.184.216.34", "127.0.0.1")).resolve("news.example"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("93.184.216.34");
    }

    @Test
    void givenHostThatHasOnlyPrivateAddresses_whenResolved_thenRefusedWithTheWayOut() {
        assertThatThrownBy(() -> new GuardedResolver(lookup("169.254.169.254")).resolve("news.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContainingAll("news.example is at 169.254.169.254", "--allow-private");
    }

    private static DnsResolver lookup(String... addresses) {
        return new FixedLookup(List.of(addresses));
    }

    /** Gives every host the same addresses. */
    record FixedLookup(List<String> addresses) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = new InetAddress[addresses.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses.get(i));
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
