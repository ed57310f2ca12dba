using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>The tree that joins the artifacts of a run. Spans point into the artifacts.</summary>
public static class DeploymentVocabulary
{
    private static readonly AttributeName Inherited = new("inherited", "true when another stage set it");
    private static readonly AttributeName Form = new("form", "shell or exec", IsAlways: true);

    private static readonly AttributeName Name = new("name", "its name", IsAlways: true);
    private static readonly AttributeName File = new("file", "path of the compose file", IsAlways: true);
    private static readonly AttributeName Environment = new("environment", "production, staging, test, development or unknown: what the project is for", IsAlways: true);
    private static readonly AttributeName Service = new("service", "its name", IsAlways: true);
    private static readonly AttributeName Role = new("role", "what the service is for");
    private static readonly AttributeName Product = new("product", "the known product of the image");

    private static readonly ImmutableArray<AttributeName> ImageAttributes =
    [
        new("dockerfile", "path of the Dockerfile", IsAlways: true), new("context", "folder of the build context"), new("stage", "name of the stage"), new("final", "true for the final stage"),
        new("development", "true when names say that it is for development or tests"), new("own-files", "true when more of the project than start scripts and configuration is in it"),
        new("idle", "true when what it starts only waits for people to work in it"), new("user-changer", "a program that it brings or calls, by which a process goes on as another user"),
        new("for-builds", "as in the Dockerfile's own tree"), new("start-changes-user", "true when a script of the build context that it starts goes on as another user"), new("github-action", "as in the Dockerfile's own tree"), new("elsewhere", "true when services build other stages of the Dockerfile and not this one"),
    ];

    private static readonly ImmutableArray<AttributeName> UseAttributes =
    [
        new("service", "its name", IsAlways: true), File, Environment,
        new("healthcheck", "true when the service has a health check of its own"), new("user", "the user that the service sets"), new("root", "true when that is root or 0"),
        new("idle", "true when the service's command only waits for people to work in it"), new("development-server", "the development server or watcher that the service's command starts"), new("one-shot", "true when it runs to its end"),
    ];

    public static Vocabulary Instance { get; } = new(
        ArtifactKinds.Deployment,
        "deployment",
        (ImmutableArray<ElementName>)[
            new ElementName("deployment", "all that is deployed, as far as it was seen"),
            new ElementName(
                "gateway",
                "a configuration of nginx, with what it includes",
                new AttributeName("file", "path of the file that it begins with", IsAlways: true),
                new AttributeName("cors", "true when it sends Access-Control-Allow-Origin, or was not read in whole"),
                new AttributeName("upstreams", "true when it names groups of servers, or was not read in whole"),
                new AttributeName("proxies", "true when it passes requests on, or was not read in whole")),
            new ElementName(
                "image",
                "an image that a Dockerfile builds: what holds at the end of its final stage, or of the stage that a compose service names",
                ImageAttributes),
            new ElementName("builds", "the image that a service builds, where its Dockerfile was read: as image", ImageAttributes),
            new ElementName(
                "built-by",
                "a compose service that builds the image",
                UseAttributes),
            new ElementName("run-by", "a compose service that runs an image of another registry or build, which is this one as far as names tell", UseAttributes),
            new ElementName("user-place", "the CMD or ENTRYPOINT before which a USER fits: nothing is run or copied behind it"),
            new ElementName(
                "base",
                "the image at the bottom of the FROM chain of the final stage",
                new AttributeName("image", "the whole reference", IsAlways: true), new AttributeName("registry", "host"),
                new AttributeName("repository", "without registry and tag"), new AttributeName("tag", "as resolved"),
                new AttributeName("digest", "sha256:…"), new AttributeName("scratch", "true for scratch"),
                new AttributeName("official", "name in Docker's official library; absent for other images"), new AttributeName("local", "true when it is built on the machine"), new AttributeName("os", "windows for an image of Windows; absent for others"),
                new AttributeName("sh", "what /bin/sh is in it"), new AttributeName("tools", "which of curl wget nc it brings"),
                new AttributeName("own", "true when the final stage names the image itself")),
            new ElementName(
                "effective-user",
                "the USER",
                new AttributeName("value", "with variables put in", IsAlways: true), new AttributeName("user", "name or number"),
                new AttributeName("group", "name or number"), new AttributeName("root", "true when root or 0"), Inherited),
            new ElementName("effective-workdir", "the WORKDIR", new AttributeName("path", "absolute path", IsAlways: true), Inherited),
            new ElementName(
                "effective-env", "an ENV", new AttributeName("name", "the name", IsAlways: true), new AttributeName("value", "the value", IsAlways: true), Inherited),
            new ElementName(
                "effective-port",
                "an exposed port",
                new AttributeName("from", "first port number", IsAlways: true), new AttributeName("to", "last port number", IsAlways: true),
                new AttributeName("protocol", "tcp, udp, sctp", IsAlways: true), Inherited),
            new ElementName("effective-healthcheck", "the HEALTHCHECK", new AttributeName("none", "true for NONE"), Inherited),
            new ElementName("effective-entrypoint", "the ENTRYPOINT", Form, new AttributeName("command", "the first word; absent when unknown"), Inherited),
            new ElementName("effective-cmd", "the CMD", Form, new AttributeName("command", "the first word; absent when unknown"), Inherited),
            new ElementName("effective-stopsignal", "the STOPSIGNAL", new AttributeName("value", "with variables put in", IsAlways: true), Inherited),
            new ElementName("effective-shell", "the SHELL", new AttributeName("command", "base name of its first word", IsAlways: true), Inherited),
            .. Compose(),
            WebServer(),
            WebListener(),
            .. Hosts(),
        ]);

    private static ElementName WebServer() => new(
        "web-server",
        "an HTTP server of nginx",
        new AttributeName("file", "path of its configuration", IsAlways: true), new AttributeName("label", "short name", IsAlways: true), new AttributeName("place", "for messages: server api.example.com:443", IsAlways: true),
        new AttributeName("names", "its names, with blanks between and around"), new AttributeName("name", "its first name"), new AttributeName("public-name", "the first of its names that the public DNS can have"),
        new AttributeName("fronted", "true when it says that a proxy stands before it"), new AttributeName("ssl", "true when a listener has TLS"), new AttributeName("plain", "true when a listener is without TLS"),
        new AttributeName("fragment", "true when its file is only a piece of a configuration"), new AttributeName("certificate", "true when a certificate is set for it"), new AttributeName("local", "true when all listeners are on loopback or Unix sockets"),
        new AttributeName("default", "true when it is the default server of a socket"), new AttributeName("catch-all", "true when it is for all names"),
        new AttributeName("only-redirects", "true when every request is redirected"), new AttributeName("redirects-to-https", "true when every request is redirected to https"),
        new AttributeName("only-acme", "true when it serves the challenges of ACME and nothing else"), new AttributeName("only-refuses", "true when every request is refused"), new AttributeName("https-twin", "true when a web server of the deployment with one of its names has TLS"),
        new AttributeName("proxies", "true when it passes requests on"), new AttributeName("static", "true when it serves files"), new AttributeName("incomplete", "true when a part of it was not read"));

    private static ElementName WebListener() => new(
        "web-listener",
        "an address that a web server listens on",
        new AttributeName("value", "as written"), new AttributeName("address", "host part: * when none is written", IsAlways: true), new AttributeName("port", "port; absent for Unix sockets"),
        new AttributeName("ssl", "true with ssl"), new AttributeName("socket-ssl", "true when this or another listener of the configuration for the same address and port has ssl, which then holds for both"),
        new AttributeName("quic", "true with quic"), new AttributeName("proxy-protocol", "true with proxy_protocol"), new AttributeName("loopback", "true for the loopback and Unix sockets"));

    private static ImmutableArray<ElementName> Compose() =>
    [
        new(
            "project",
            "a compose project",
            File, Environment, new AttributeName("environment-because", "what says so"), new AttributeName("files", "the files that are merged, with blanks between"),
            new AttributeName("mode", "base, override, overlay, alone or fragment"), new AttributeName("incomplete", "true when something that it takes in was not read")),
        new(
            "service",
            "a service of a compose project",
            Name, File, Environment, Role, Product,
            new AttributeName("body", "how it is written; edit \"into\" adds a key to it"), new AttributeName("known-healthcheck", "the shell command that tells whether the product works"),
            new AttributeName("image-unchecked", "true when its image is known to bring no health check"),
            new AttributeName("one-shot", "true when it runs to its end"), new AttributeName("idle", "true when its command only waits for people to work in it"),
            new AttributeName("development-server", "the development server or watcher that its command starts"), new AttributeName("hidden", "true when a profile keeps it from starting"), new AttributeName("built", "true when it has build"),
            new AttributeName("from-base", "true when the audited file does not mention it"), new AttributeName("amended", "as in the compose file's own tree"),
            new AttributeName("image", "the reference as resolved"), new AttributeName("dockerfile", "path of the Dockerfile that it builds"), new AttributeName("target", "the stage that it builds"),
            new AttributeName("user", "the user that the service sets"), new AttributeName("root", "true when the service sets root, image when it sets no user and the stage that it builds ends as root"),
            new AttributeName("healthcheck", "compose or image: what has the health check; absent when neither has"), new AttributeName("healthcheck-disabled", "true"),
            new AttributeName("twin-healthcheck", "true when this service pulls an image that may be made here of a Dockerfile with a health check: a service of the same name in a file beside builds it, one anywhere gives its build that name, or a Dockerfile has a name or folder like it"),
            new AttributeName("awaited", "true when another service of a project that its file is part of waits until it is healthy"),
            new AttributeName("restart", "the policy"), new AttributeName("privileged", "true"), new AttributeName("read-only", "true"), new AttributeName("init", "true"),
            new AttributeName("network-mode", "as resolved"), new AttributeName("stop-signal", "as resolved"), new AttributeName("stop-grace-period", "a duration"), new AttributeName("replicas", "how many containers"),
            new AttributeName("published", "true when a port of it is published on other interfaces than the loopback"),
            new AttributeName("memory-limit", "as resolved"), new AttributeName("cpu-limit", "as resolved"), new AttributeName("pids-limit", "as resolved")),
        new(
            "depends-on",
            "a service that must be started before",
            Service, new AttributeName("form", "short or long", IsAlways: true), new AttributeName("condition", "what is waited for", IsAlways: true), new AttributeName("optional", "true"),
            new AttributeName("restart", "true"), new AttributeName("exists", "true when there is such a service"), new AttributeName("hidden", "true"), Role, new AttributeName("cycle", "true"), new AttributeName("suggestion", "a known name")),
        new("profile", "a profile of the service", Name),
        new(
            "network",
            "a network of a project, or one that a service is attached to",
            Name, new AttributeName("file", "path of the compose file"), new AttributeName("environment", "what the project is for"), new AttributeName("internal", "true"), new AttributeName("external", "true"),
            new AttributeName("declared", "true"), new AttributeName("suggestion", "a known name"), new AttributeName("implicit", "true for the default network that is not written"), new AttributeName("address", "a fixed address")),
        new(
            "exposure",
            "a port of a service that is published on the host; Docker forwards it before a firewall such as ufw sees it",
            Service, File, Environment, Role, Product,
            new AttributeName("value", "the port as written, in the short form", IsAlways: true), new AttributeName("form", "short or long", IsAlways: true), new AttributeName("body", "how it is written; edit \"into\" adds a key to it"),
            new AttributeName("published", "first host port"), new AttributeName("published-end", "last host port"), new AttributeName("target", "first container port"), new AttributeName("target-end", "last container port"),
            new AttributeName("protocol", "tcp, udp or sctp", IsAlways: true), new AttributeName("host-ip", "address"), new AttributeName("loopback", "true"), new AttributeName("all-interfaces", "true"),
            new AttributeName("random", "true when Docker picks the host port"), new AttributeName("hidden", "true when a profile keeps the service from starting")),
        new("answers", "the service that answers on the port", Service, Role, Product),
        new("authentication", "what a known data store asks for", new AttributeName("by", "none or password; unresolved when a file says so that is not read", IsAlways: true)),
        new(
            "data-store",
            "a service whose product keeps data",
            Service, File, Environment, Role, Product, new AttributeName("tag", "of the image"), new AttributeName("published", "true when it can be reached from outside of the host")),
        new(
            "data-directory",
            "where the product keeps its data",
            new AttributeName("path", "path in the container", IsAlways: true), new AttributeName("mounted", "volume, bind, tmpfs or anonymous; absent when nothing is"), new AttributeName("near", "path of a mount beside it")),
    ];

    private static ImmutableArray<ElementName> Hosts() =>
    [
        new(
            "host",
            "a live host: its firewall, and what is open on it",
            Name, new AttributeName("file", "path of its evidence", IsAlways: true),
            new AttributeName("listeners", "true when its sockets were read"), new AttributeName("active", "true when a firewall filters"), new AttributeName("by", "ufw, iptables or nftables"),
            new AttributeName("default-deny", "true when what is not allowed is denied"), new AttributeName("nat", "true when the rules of iptables were read, those of Docker among them"),
            new AttributeName("docker-user-drops", "true when the chain DOCKER-USER drops something")),
        new(
            "host-port",
            "a port that Docker publishes on a host",
            new AttributeName("port", "of the host", IsAlways: true), new AttributeName("protocol", "tcp, udp or sctp", IsAlways: true), new AttributeName("address", "of the host", IsAlways: true),
            new AttributeName("target", "address and port of the container", IsAlways: true), new AttributeName("local", "true on a loopback address"), new AttributeName("let-in", "true when ufw lets everybody in to it")),
        new(
            "host-listener",
            "a socket of a host that waits for connections or datagrams",
            new AttributeName("port", "its port", IsAlways: true), new AttributeName("protocol", "tcp or udp", IsAlways: true), new AttributeName("address", "it is bound to", IsAlways: true),
            new AttributeName("local", "true on a loopback address"), new AttributeName("any", "true on all addresses")),
        new(
            "on-host",
            "the port on a host that runs its project, told by the ports that Docker publishes there",
            Name, new AttributeName("file", "path of the host's evidence", IsAlways: true), new AttributeName("by", "what filters: ufw, iptables or nftables"),
            new AttributeName("past-firewall", "yes when Docker publishes it to everybody although the firewall does not let them in, or no; unresolved when it is not known whether the host runs the project, or what its firewall does", IsAlways: true)),
        new("docker-rule", "the rule by which Docker publishes it", new AttributeName("port", "of the host", IsAlways: true), new AttributeName("target", "address and port of the container", IsAlways: true)),
        new("socket", "the socket that waits on the host", new AttributeName("port", "its port", IsAlways: true), new AttributeName("address", "it is bound to", IsAlways: true)),
        new("firewall-state", "the line that says that the firewall filters", new AttributeName("by", "ufw, iptables or nftables", IsAlways: true)),
    ];
}
