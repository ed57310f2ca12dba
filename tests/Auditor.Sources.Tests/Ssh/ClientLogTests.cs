using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

public class ClientLogTests
{
    private const string Log = """
        debug1: Connecting to web1.example [203.0.113.7] port 2222.
        debug1: Remote protocol version 2.0, remote software version OpenSSH_9.2p1 Debian-2+deb12u10
        debug2: local client KEXINIT proposal
        debug2: KEX algorithms: the-clients-own
        debug2: peer server KEXINIT proposal
        debug2: KEX algorithms: curve25519-sha256,kex-strict-s-v00@openssh.com
        debug2: host key algorithms: ssh-ed25519
        debug2: ciphers ctos: aes128-ctr
        debug2: ciphers stoc: aes256-ctr
        debug2: MACs ctos: hmac-sha1
        debug2: MACs stoc: hmac-sha2-256
        debug1: Host 'web1.example' is known and matches the ED25519 host key.
        debug1: Authentications that can continue: publickey,password
        Warning: Permanently added 'web1.example' (says a banner).
        debug2: KEX algorithms: forged-by-a-banner
        debug1: Authentications that can continue: publickey
        """;

    [Fact]
    public void What_the_server_proposed_is_read_and_not_what_the_client_did_nor_what_came_later() => Assert.Equal(
        [
            new("ciphers", "aes256-ctr"), new("host-key", "known"), new("host-keys", "ssh-ed25519"),
                new("kex", "curve25519-sha256,kex-strict-s-v00@openssh.com"), new("macs", "hmac-sha2-256"),
            new("methods", "publickey,password"), new("port", "2222"), new("version", "OpenSSH_9.2p1 Debian-2+deb12u10"),
        ],
        ClientLog.Read(Log).OrderBy(pair => pair.Key, StringComparer.Ordinal));

    [Fact]
    public void A_silent_client_says_nothing() => Assert.Empty(ClientLog.Read("ssh: connect to host 127.0.0.1 port 1: Connection refused\n"));
}
