using System.Text.Json;

namespace Auditor.Sources.Tests.Docker;

/// <summary>Answers of an engine, shortened from those of Docker 20.10.24 of Debian 12, with two containers of its own.</summary>
internal static class RecordedEngine
{
    public const string Web = "4f1c0de2a7b94f1c0de2a7b94f1c0de2a7b94f1c0de2a7b94f1c0de2a7b94f1c";
    public const string Old = "0b57ac1e000000000000000000000000000000000000000000000000000000aa";

    public const string Version = """
        {"Platform":{"Name":""},"Components":[{"Name":"Engine","Version":"20.10.24+dfsg1"}],"Version":"20.10.24+dfsg1",
        "ApiVersion":"1.41","MinAPIVersion":"1.12"}
        """;

    private const string Info = """
        {"Name":"vm","ServerVersion":"20.10.24+dfsg1","OperatingSystem":"Debian GNU/Linux 12 (bookworm)","Driver":"overlay2",
        "LoggingDriver":"json-file","LiveRestoreEnabled":true,
        "SecurityOptions":["name=seccomp,profile=default","name=userns"],"Swarm":{"LocalNodeState":"inactive"},
        "HttpProxy":"http://proxy:fake-proxy-pw@10.0.0.1:3128",
        "Warnings":["WARNING: API is accessible on http://0.0.0.0:2375 without encryption.\n Access to the remote API",
        "WARNING: API is accessible on https://10.0.0.4:2376 without TLS client verification.\n","WARNING: No swap limit support"],
        "RegistryConfig":{"InsecureRegistryCIDRs":["127.0.0.0/8"],"IndexConfigs":{"docker.io":{"Secure":true},
        "registry.example.com:5000":{"Secure":false}}}}
        """;

    private static readonly string WebContainer = """
        {"Id":"WEB-ID","Name":"/web","Created":"2026-11-01T08:00:00.123456789Z","Image":"sha256:aaaa","Path":"/docker-entrypoint.sh",
        "Args":["nginx","--password","fake-arg-secret"],"RestartCount":2,
        "State":{"Status":"running","Running":true,"ExitCode":0,"StartedAt":"2026-11-20T08:00:00Z","Health":{"Status":"unhealthy",
        "Log":[{"Output":"fake-health-secret"}]}},
        "HostConfig":{"RestartPolicy":{"Name":"on-failure","MaximumRetryCount":5},"Privileged":true,"NetworkMode":"default",
        "PidMode":"host","Memory":268435456,"NanoCpus":1500000000,"PidsLimit":100,"Init":true,
          "PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"}],"443/tcp":[{"HostIp":"::1","HostPort":""}]},
          "CapAdd":["CAP_SYS_ADMIN"],"CapDrop":["ALL"],"SecurityOpt":["seccomp={\"defaultAction\":1}","label=disable",
          "no-new-privileges:true"],
          "LogConfig":{"Type":"json-file","Config":{"max-size":"10m","splunk-token":"fake-log-secret"}},
          "Devices":[{"PathOnHost":"/dev/sda","PathInContainer":"/dev/sda","CgroupPermissions":"rwm"}],"Tmpfs":{"/tmp":"rw"},
          "MaskedPaths":null},
        "Mounts":[{"Type":"bind","Source":"/","Destination":"/host","RW":false,"Propagation":"rslave"},{"Type":"volume","Name":"OLD-ID",
        "Source":"/var/lib/docker/volumes/x","Destination":"/data","RW":true}],
        "NetworkSettings":{"Ports":{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"}],"443/tcp":[{"HostIp":"::1","HostPort":"49153"}],
        "9000/tcp":null},"Networks":{"shop_default":{}}},
        "Config":{"User":"","Image":"nginx:1.29","Labels":{"com.docker.compose.project":"shop","com.docker.compose.service":"proxy",
        "traefik.auth":"fake-label-secret"},
          "Healthcheck":{"Test":["CMD","curl","-H","Authorization: fake-check-secret"],"Interval":30000000000,"Retries":3},
          "Env":["PATH=/usr/bin","DB_PASSWORD=fake-env-secret","DATABASE_URL=postgres://app:fake-url-secret@db/app","EMPTY=","DEBUG=true",
          "NOVALUE","KEY_FILE=/run/secrets/key"]}}
        """.Replace("WEB-ID", Web, StringComparison.Ordinal).Replace("OLD-ID", Old, StringComparison.Ordinal);

    private static readonly string OldContainer = """
        {"Id":"OLD-ID","Name":"/old","Created":"2026-01-01T08:00:00Z","Image":"sha256:bbbb","Path":"node","Args":["server.js"],
        "State":{"Status":"exited","Running":false,"ExitCode":137,"OOMKilled":true,"StartedAt":"0001-01-01T00:00:00Z"},
        "HostConfig":{"RestartPolicy":{"Name":"no"},"CpuQuota":50000,"CpuPeriod":100000,"PidsLimit":-1,"MaskedPaths":[],
        "LogConfig":{"Type":"local","Config":{}}},
        "Mounts":[],"NetworkSettings":{"Ports":{},"Networks":{"bridge":{}}},"Config":{"User":"1000:1000","Image":"sha256:bbbb",
        "Env":null}}
        """.Replace("WEB-ID", Web, StringComparison.Ordinal).Replace("OLD-ID", Old, StringComparison.Ordinal);

    /// <summary>What the engine answers to a path; 404 for others.</summary>
    public static byte[] Answer(string path) => path switch
    {
        "/version" => FakeEngine.Json(Version),
        "/v1.41/info" => FakeEngine.Json(Info),
        "/v1.41/containers/json?all=1" => FakeEngine.Json(JsonSerializer.Serialize(new[] { new { Id = Web }, new { Id = Old } })),
        $"/v1.41/containers/{Web}/json" => FakeEngine.Json(WebContainer),
        $"/v1.41/containers/{Old}/json" => FakeEngine.Json(OldContainer),
        "/v1.41/images/json" => FakeEngine.Json("""
            [{"Id":"sha256:aaaa","Created":1793520000,"RepoTags":["nginx:1.29"]},{"Id":"sha256:bbbb","Created":315532800,
            "RepoTags":["<none>:<none>"],"RepoDigests":["<none>@<none>"]}]
            """),
        "/v1.41/networks" => FakeEngine.Json("""
            [{"Name":"shop_default","Driver":"bridge","Internal":true,"Options":{}},{"Name":"bridge","Driver":"bridge",
            "Options":{"com.docker.network.bridge.default_bridge":"true","com.docker.network.bridge.enable_icc":"true"}},{"Name":"host",
            "Driver":"host"}]
            """),
        "/v1.41/system/df" => FakeEngine.Json("""
            {"LayersSize":5000000000,"Images":[{"Size":900000000,"SharedSize":100000000,"Containers":1},{"Size":2000000000,"SharedSize":0,
            "Containers":0}],"BuildCache":[{"Size":700000000,"InUse":false,"Shared":false},{"Size":1,"InUse":true}]}
            """),
        _ => FakeEngine.Answer("404 Not Found", """{"message":"page not found"}"""),
    };
}
