using System.Collections.Immutable;
using System.CommandLine;
using Auditor.Documents;
using Auditor.Sources.Docker;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor doctor ssh://HOST</c> or <c>docker://</c>: what an audit of a host or of an engine would not know, and why.</summary>
internal sealed class DoctorCommand(Terminal.Terminal terminal)
{
    private readonly Argument<string> host = new("host") { Description = "ssh://HOST, ssh://USER@HOST or ssh://USER@HOST:PORT; docker:// or docker:///PATH/TO/SOCKET." };

    public Command Command()
    {
        var command = new ExampleCommand("doctor", "Say what an audit of a host or a Docker engine would not know, and why.", """
            auditor doctor ssh://audit@web1.example.com
            auditor doctor docker://
            """) { host };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(host) ?? "", cancel)));
        return command;
    }

    private int Run(string text, CancellationToken cancel)
    {
        var target = EvidenceTarget.Parse(text, out var mistake);
        return target?.Scheme switch
        {
            "ssh" => Host(new SshSource(SshOptions.Default), target, cancel),
            EvidenceTarget.Docker => Engine(new DockerSource(new DockerOptions()), target, cancel),
            _ => Refused(mistake ?? $"'{text}' is neither a host nor an engine: they are written ssh://HOST and docker://."),
        };
    }

    private int Refused(string mistake)
    {
        terminal.Error.WriteLine($"auditor: {ShownText.Of(mistake)}");
        return ExitCode.Usage;
    }

    private int Engine(DockerSource source, EvidenceTarget target, CancellationToken cancel)
    {
        if (source.Refuses(target) is { } mistake) return Refused(mistake);
        return Told(source.Examine(target, TimeProvider.System, cancel));
    }

    private int Host(SshSource source, EvidenceTarget target, CancellationToken cancel)
    {
        if (source.Refuses(target) is { } mistake) return Refused(mistake);
        var unread = source.Examine(target, cancel, out var failure);
        if (failure is not null)
        {
            terminal.Error.WriteLine($"auditor: {ShownText.Of($"{target.Host} could not be asked: {failure}.")}");
            return ExitCode.Incomplete;
        }

        return Told([.. unread.Select(section => $"{section.Id}: {section.Because}")]);
    }

    private int Told(ImmutableArray<string> unknown)
    {
        foreach (var line in unknown) terminal.Output.WriteLine(ShownText.Of(line));
        if (unknown.IsEmpty) terminal.Output.WriteLine("Everything can be read.");
        return unknown.IsEmpty ? ExitCode.Passed : ExitCode.Incomplete;
    }
}
