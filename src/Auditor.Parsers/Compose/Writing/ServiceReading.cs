using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What checks and writers ask a service again and again: read once, when it is first asked for.</summary>
internal sealed class ServiceReading
{
    private readonly ComposeMap service;
    private Mount[]? mounts;
    private PublishedPort?[]? ports;
    private Dependency[]? dependencies;
    private List<Word>? command;
    private List<Word>? entrypoint;
    private string[]? startWords;

    private ServiceReading(ComposeMap service) => this.service = service;

    public Mount[] Mounts => mounts ??= [.. VolumeWriter.ReadMounts(service)];

    /// <summary>One for each item of <c>ports</c>; null where there is nothing to read.</summary>
    public PublishedPort?[] Ports => ports ??= service["ports"] is ComposeList list ? Array.ConvertAll(list.Items.ToArray(), PublishedPort.Of) : [];

    public Dependency[] Dependencies => dependencies ??= [.. DependencyWriter.Read(service)];

    public List<Word> Command => command ??= CommandText.WordsOf(service["command"]);

    public List<Word> Entrypoint => entrypoint ??= CommandText.WordsOf(service["entrypoint"]);

    /// <summary>The words that start it: of the entrypoint, then of the command.</summary>
    public string[] StartWords => startWords ??= [.. Entrypoint.ConvertAll(static word => word.Raw), .. Command.ConvertAll(static word => word.Raw)];

    public static ServiceReading Of(ComposeMap service) => service.Reading(static map => new ServiceReading(map));
}
