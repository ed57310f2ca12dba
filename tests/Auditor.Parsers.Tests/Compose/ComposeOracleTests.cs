using System.Globalization;
using Auditor.Documents;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Compose;

/// <summary>
/// Compares projects with what docker-compose 1.29 (Debian) makes of them: its <c>config</c> is read again and must say the same.
/// Accepted differences, which no fixture shows: it reads YAML 1.1 (a key TRUE becomes a boolean) and knows no nested defaults, no <c>:+</c>, no
/// include, no <c>!reset</c> and no <c>!override</c>; it writes ranges of ports out, a label without a value as an empty one, and a variable
/// that nobody sets as empty.
/// </summary>
public sealed class ComposeOracleTests
{
    [ComponentTheory("docker-compose")]
    [InlineData("interpolation")]
    [InlineData("override")]
    [InlineData("anchors")]
    [InlineData("extends")]
    public void Projects_are_merged_as_docker_compose_does(string name)
    {
        var folder = Repository.PathOf("tests", "fixtures", "compose", "oracle", name);
        var (code, output, error) = Processes.Run(folder, "docker-compose", "config");

        Assert.True(code == 0, error);
        Assert.Equal(Facts(ComposeTrees.Parse(output), folder), Facts(ComposeTrees.Project(FilesOf(folder)), folder));
    }

    private static (string Path, string Text)[] FilesOf(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))).ToList();
        return [.. files.OrderByDescending(file => file.Item1 == "docker-compose.override.yml").ThenByDescending(file => file.Item1 == "docker-compose.yml")];
    }

    private static string Facts(DocumentTree tree, string folder) =>
        string.Join('\n', tree.Named("service").SelectMany(service => Facts(service, folder).Select(fact => $"{service["name"]}: {fact}")).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Facts(Node service, string folder)
    {
        yield return $"restart {service["restart"]}";
        foreach (var image in service.ChildrenNamed("image")) yield return $"image {image["reference"]}";
        foreach (var variable in service.ChildrenNamed("environment")) yield return $"environment {variable["name"]}={variable["value"]}";
        foreach (var label in service.ChildrenNamed("label")) yield return $"label {label["name"]}={label["value"]}";
        foreach (var word in service.ChildrenNamed("cmd").SelectMany(command => command.ChildrenNamed("word"))) yield return $"command {word["index"]} {word["value"]}";
        foreach (var port in service.ChildrenNamed("port").SelectMany(Ports)) yield return port;
        foreach (var volume in service.ChildrenNamed("volume")) yield return $"volume {SourceOf(volume, folder)} {volume["target"]} {volume.Has("read-only")}";
        foreach (var other in service.ChildrenNamed("depends-on")) yield return $"depends on {other["service"]} {other["condition"]}";
        foreach (var network in service.ChildrenNamed("network")) yield return $"network {network["name"]}";
        foreach (var capability in service.ChildrenNamed("capability")) yield return $"capability {capability["action"]} {capability["name"]}";
        foreach (var server in service.ChildrenNamed("dns")) yield return $"dns {server["value"]}";
        foreach (var check in service.ChildrenNamed("healthcheck")) yield return $"health check {check["test"]} {check["interval"]}";
        foreach (var logging in service.ChildrenNamed("logging")) yield return $"logging {logging["driver"]} {logging["max-size"]}";
    }

    private static IEnumerable<string> Ports(Node port)
    {
        var count = port.Has("target-end") ? Number(port["target-end"]) - Number(port["target"]) : 0;
        for (var i = 0; i <= count; i++)
            yield return $"port {port["host-ip"]} {(port.Has("published") ? Number(port["published"]) + i : 0)} {Number(port["target"]) + i} {port["protocol"]}";
    }

    private static string SourceOf(Node volume, string folder) => volume["path"] is { Length: > 0 } path ? Path.Join(folder, path) : volume["source"];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
