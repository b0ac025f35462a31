package dev.kontor.outgoing.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P9: whom Kontor may call, in all the ways in which an address can be written. */
class OutgoingAddressPolicyTest {

    private final OutgoingAddressPolicy policy = OutgoingAddressPolicy.allowing("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.178.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "4000::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_that_is_not_in_the_public_internet_is_refused(String address) throws Exception {
        assertThat(permits(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.255.255",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void an_address_of_the_public_internet_is_called(String address) throws Exception {
        assertThat(permits(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "0X7F000001",
                "2130706433",
                "017700000001",
                "127.1",
                "127.0.1",
                "127.0.0.01",
                "127.0.0.1.",
                "256.0.0.1",
                "1.2.3.4.5",
                "0",
                "0x",
                "example.0x7f",
                "example.1",
                "08.8.8.8"
            })
    void a_number_that_programs_read_differently_is_refused_before_anybody_reads_it(String host) {
        assertThat(policy.problem(host)).isPresent();
        assertThat(policy.problem(URI.create("https://example.com/").resolve("//" + host + "/")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "api.example.com.",
                "127.0.0.1",
                "8.8.8.8",
                "1and1.example",
                "0x7f.example",
                "dead.beef"
            })
    void names_and_plain_addresses_are_looked_at_further(String host) {
        assertThat(policy.problem(host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/", "file:///etc/passwd", "jar:http://example.com/x!/", "gopher://example.com/",
                "http://user:secret@example.com/", "http://example.com@127.0.0.1/", "mailto:a@example.com", "/relative",
                "http:///nohost", "http://[fe80::1%25eth0]/"
            })
    void an_address_of_another_kind_is_refused(String address) {
        assertThat(policy.problem(URI.create(address))).isPresent();
    }

    @Test
    void one_private_address_among_several_is_enough_to_refuse_a_name() throws Exception {
        List<InetAddress> both = List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));

        assertThat(policy.permits("example.com", 443, both)).isFalse();
        assertThat(policy.permits("example.com", 443, both.subList(0, 1))).isTrue();
        assertThat(policy.permits("example.com", 443, List.of())).isFalse();
    }

    @Test
    void an_administrator_allows_host_and_port_and_nothing_beside_it() throws Exception {
        OutgoingAddressPolicy allowing = OutgoingAddressPolicy.allowing(" LLM.internal:8080  [fd00::7]:8443 ");
        List<InetAddress> local = List.of(InetAddress.getByName("10.0.0.1"));

        assertThat(allowing.permits("llm.internal", 8080, local)).isTrue();
        assertThat(allowing.permits("fd00::7", 8443, local)).isTrue();
        assertThat(allowing.permits("llm.internal", 8081, local)).isFalse();
        assertThat(allowing.permits("x.llm.internal", 8080, local)).isFalse();
        assertThat(allowing.permits("10.0.0.1", 8080, local)).isFalse();
        for (String bad : List.of("llm.internal", "fd00::7:80", "http://llm.internal:80", "host:port", "*:80 a")) {
            assertThatThrownBy(() -> OutgoingAddressPolicy.allowing(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private boolean permits(String address) throws UnknownHostException {
        return policy.permits("example.com", 443, List.of(InetAddress.getByName(address)));
    }
}
