using System.Globalization;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Writing;
using Auditor.Parsers.Dockerfile.Stages;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>What a service is for, and what says so.</summary>
/// <param name="Role">database, cache, queue, search, proxy, app, worker, monitoring, admin-ui, job or unknown.</param>
/// <param name="Because">image, build, command, port, name or nothing.</param>
internal sealed record ServiceRole(string Role, string Because, Product? Product = null)
{
    private static readonly HashSet<string> WorkerWords = new(StringComparer.Ordinal)
    {
        "worker", "workers", "consumer", "consumers", "scheduler", "cron", "beat", "sidekiq", "celery", "queue", "horizon", "daemon",
    };

    private static readonly HashSet<string> JobWords = new(StringComparer.Ordinal)
    {
        "migrate", "migration", "migrations", "migrator", "seed", "seeder", "init", "setup", "bootstrap", "createbuckets", "provision", "backup",
    };

    /// <summary>A service that is called nothing else runs tests and ends: e2e-tests.</summary>
    private static readonly HashSet<string> TestWords = new(StringComparer.Ordinal) { "test", "tests", "e2e", "unit", "integration", "pytest", "cypress", "playwright", "runner" };

    private static readonly HashSet<string> BaseWords = new(StringComparer.Ordinal) { "base", "builder", "build" };

    private static readonly HashSet<string> ProxyWords = new(StringComparer.Ordinal) { "proxy", "nginx", "traefik", "caddy", "haproxy", "loadbalancer", "ingress" };

    private static readonly char[] Between = ['-', '_', '.'];
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public static ServiceRole Unknown { get; } = new("unknown", "nothing");

    /// <param name="isAwaited">Others wait until it has run to its end.</param>
    public static ServiceRole Of(string name, ComposeMap service, bool isAwaited)
    {
        var product = service["build"] is null && service.Scalar("image") is { } image ? ProductOf(ImageWriter.ReferenceOf(image)) : null;
        if (isAwaited) return new ServiceRole("job", "name", product);
        if (DoesNothing(service) || IsBuiltForOthers(name, service)) return new ServiceRole("job", "command");
        if (product is not null && ClientCommand.RoleOf(service) is { } client) return new ServiceRole(client, "command");
        if (product is not null) return new ServiceRole(product.Role, "image", product);
        if (JobScript.Runs(service)) return new ServiceRole("job", "command");
        if (ByCommand(service) is { } role) return new ServiceRole(role, "command");
        if (ByName(name) is { } named) return named;
        if (service["build"] is not null) return new ServiceRole("app", "build");
        return ByPort(PortsOf(service)) is { } owner ? new ServiceRole(owner.Role, "port") : Unknown;
    }

    /// <summary>What a container is for.</summary>
    /// <param name="program">Base name of the program that it runs.</param>
    /// <param name="ports">The container's ports that are published.</param>
    public static ServiceRole OfContainer(string name, ImageReference? image, string program, IEnumerable<string> ports)
    {
        var product = image is null ? null : ProductOf(image);
        if (product is not null && ClientCommand.RoleOf([program]) is { } client) return new ServiceRole(client, "command");
        if (product is not null) return new ServiceRole(product.Role, "image", product);
        if (ByName(name) is { } named) return named;
        return ByPort(ports) is { } owner ? new ServiceRole(owner.Role, "port") : Unknown;
    }

    /// <summary>The major version that the tag begins with; null when it does not say.</summary>
    public static int? MajorOf(ComposeScalar? image) => image is null ? null : MajorOf(ImageWriter.ReferenceOf(image));

    /// <summary>The major version that the tag begins with; null when it does not say.</summary>
    public static int? MajorOf(ImageReference image)
    {
        if (image.Tag is not { Unresolved: null } tag) return null;
        var text = tag.Value.AsSpan().TrimStart('v');
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static Product? ProductOf(ImageReference reference)
    {
        if (reference.Repository.Unresolved is not null) return null;
        var name = reference.Repository.Value;
        var table = ProductTable.Instance;
        if (reference.Registry is { Unresolved: null } registry && registry.Value != ImageReference.DockerHub && table.OfImage($"{registry.Value}/{name}") is { } other) return other;
        if (OfficialImage.Name(reference) is { } official && table.OfImage(official) is { } known) return known;
        // A mirror keeps the name: registry.example.com/mirror/postgres, ghcr.io/acme/bitnami/redis.
        return table.OfImage(name) ?? table.OfImage(LastParts(name, 2)) ?? table.OfImage(LastParts(name, 1));
    }

    private static string LastParts(string name, int count) => string.Join('/', name.Split('/').TakeLast(count));

    /// <summary>There to be built, extended or waited for.</summary>
    private static bool DoesNothing(ComposeMap service)
    {
        var command = string.Join(' ', ServiceReading.Of(service).StartWords).Trim();
        return command is "true" or "/bin/true" or "/usr/bin/true" or ":" or "exit 0" or "sh -c true" or "/bin/sh -c true";
    }

    /// <summary>base, app-builder: without a command and ports of its own.</summary>
    private static bool IsBuiltForOthers(string name, ComposeMap service) => service["build"] is not null && service["command"] is null && service["entrypoint"] is null
        && service["ports"] is null && service["restart"] is null && Array.Exists(Words(name), BaseWords.Contains);

    private static ServiceRole? ByName(string name)
    {
        var words = Words(name);
        if (Array.IndexOf(words, "wait") >= 0 && Array.IndexOf(words, "for") >= 0) return new ServiceRole("job", "name");
        if (Array.Exists(words, JobWords.Contains) || IsTest(words)) return new ServiceRole("job", "name");
        if (Array.Exists(words, WorkerWords.Contains)) return new ServiceRole("worker", "name");
        return Array.Exists(words, ProxyWords.Contains) ? new ServiceRole("proxy", "name") : null;
    }

    private static bool IsTest(string[] words) => words.Length > 0 && Array.TrueForAll(words, TestWords.Contains) && !Array.TrueForAll(words, word => word == "runner");

    private static string? ByCommand(ComposeMap service)
    {
        var words = ServiceReading.Of(service).Command;
        foreach (var word in words)
        {
            if (word.Raw is "worker" or "beat" or "queue:work" or "queue:listen" or "horizon" or "sidekiq" or "rqworker" or "schedule:work") return "worker";
            if (word.Raw is "migrate" or "db:migrate" or "migrate:deploy") return words.Count <= 6 && !words.Exists(other => other.Raw is "&&" or "-c") ? "job" : null;
        }

        return null;
    }

    /// <summary>A port that only one kind of product listens on.</summary>
    private static Product? ByPort(IEnumerable<string?> ports)
    {
        foreach (var port in ports)
        {
            if (port is "5432" or "3306" or "27017" or "6379" or "5672" or "9200" or "11211" or "1433" or "9042" && ProductTable.Instance.Products.FirstOrDefault(product => product.Ports.Contains(port)) is { } owner)
                return owner;
        }

        return null;
    }

    private static IEnumerable<string?> PortsOf(ComposeMap service) => ServiceReading.Of(service).Ports.Select(port => port?.Target?.Value);

    private static string[] Words(string name)
    {
        var words = name.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++) words[i] = words[i].TrimEnd(Digits);
        return words;
    }
}
