using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Files;
using Auditor.Rules.Runs;
using Auditor.Sources.Evidence;
using Auditor.Sources.Inventories;

namespace Auditor.Engine;

/// <summary>The hosts of a request's inventories, as far as <c>--limit</c> leaves them.</summary>
internal sealed class Inventories
{
    private readonly ImmutableArray<RequestedTarget>.Builder targets = ImmutableArray.CreateBuilder<RequestedTarget>();
    private readonly ImmutableArray<LostTarget>.Builder lost = ImmutableArray.CreateBuilder<LostTarget>();
    private readonly ImmutableArray<string>.Builder mistakes = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<RequestedTarget> Targets => targets.ToImmutable();

    public ImmutableArray<LostTarget> Lost => lost.ToImmutable();

    /// <summary>Mistakes in the files, with their places: nothing is audited then, since hosts may be missing.</summary>
    public ImmutableArray<string> Mistakes => mistakes.ToImmutable();

    /// <summary>Words of <c>--limit</c> that name nothing.</summary>
    public ImmutableArray<string> Idle { get; private set; } = [];

    public static Inventories Of(AuditRequest request) =>
        request.Inventories.IsEmpty && request.Limit is null ? new Inventories() : ReadAll(request);

    private static Inventories ReadAll(AuditRequest request)
    {
        var found = new Inventories();
        var hosts = new List<(Inventory Of, InventoryHost Host)>();
        foreach (var path in request.Inventories) hosts.AddRange(found.Read(path));
        if (request.Limit is null) hosts.ForEach(found.Add);
        else found.Select(HostLimit.Of(request.Limit), hosts);
        return found;
    }

    private void Select(HostLimit limit, List<(Inventory Of, InventoryHost Host)> hosts)
    {
        Idle = limit.Idle([.. hosts.Select(item => item.Host)]);
        foreach (var item in hosts.Where(item => limit.Covers(item.Host))) Add(item);
    }

    private IEnumerable<(Inventory Of, InventoryHost Host)> Read(string path)
    {
        var read = NamedFile.Read(path, "The inventory was not read.");
        if (!read.IsRead)
        {
            mistakes.Add($"{read.Problem.Path}: {read.Problem.What} {read.Problem.Why}");
            return [];
        }

        var inventory = InventoryReader.Read(read.File.Text);
        foreach (var problem in inventory.Problems) Take(problem, inventory.Text);
        if (inventory.IsAnsible) WarnOfVariableFolders(path);
        return inventory.Hosts.Select(host => (inventory, host));
    }

    private void Take(ParseProblem problem, SourceText text)
    {
        var position = text.PositionAt(problem.Span.Start);
        if (problem.Severity == ProblemSeverity.Error) mistakes.Add(new FileError(text.Path, position, problem.Message).ToString());
        else lost.Add(new LostTarget(new AuditProblem(text.Path, position, problem.Code, problem.Message, problem.Severity), null));
    }

    private void WarnOfVariableFolders(string path)
    {
        foreach (var name in new[] { "group_vars", "host_vars" })
        {
            if (Directory.Exists(Path.Join(Path.GetDirectoryName(Path.GetFullPath(path)), name)))
                lost.Add(new LostTarget(new AuditProblem(path, null, "variables-not-read",
                    $"The folder {name} beside it was not read: connection variables in it are not known.",
                    ProblemSeverity.Warning), null));
        }
    }

    private void Add((Inventory Of, InventoryHost Host) item)
    {
        var (inventory, host) = item;
        if (host.Refused is { } why)
        {
            var message = $"{host.Name} was not asked: {why}.";
            lost.Add(new LostTarget(new AuditProblem(inventory.Text.Path, inventory.Text.PositionAt(host.Span.Start), "host-not-asked",
                message, ProblemSeverity.Error), ArtifactKinds.Host)
            { Name = host.Name });
        }
        else targets.Add(new RequestedTarget(TextOf(host), Url(host)));
    }

    private static EvidenceTarget Url(InventoryHost host) =>
        new(TextOf(host), "ssh", host.Address, host.Port, "/") { User = host.User, Name = host.Name, IdentityFile = host.IdentityFile };

    private static string TextOf(InventoryHost host)
    {
        var user = host.User is { } name ? Uri.EscapeDataString(name) + "@" : "";
        var address = host.Address.Contains(':', StringComparison.Ordinal) ? $"[{host.Address}]" : host.Address;
        return string.Create(CultureInfo.InvariantCulture, $"ssh://{user}{address}{(host.Port is { } port ? $":{port}" : "")}");
    }
}
