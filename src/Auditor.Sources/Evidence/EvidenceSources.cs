using System.Collections.Immutable;
using Auditor.Sources.Docker;
using Auditor.Sources.Endpoint;
using Auditor.Sources.Ports;
using Auditor.Sources.Ssh;

namespace Auditor.Sources.Evidence;

/// <summary>All sources of evidence. A new one is one more line here.</summary>
public static class EvidenceSources
{
    public static ImmutableArray<IEvidenceSource> All { get; } =
        [new EndpointSource(new EndpointOptions()), new PortSource(new PortOptions()), new SshSource(SshOptions.Default), new DockerSource(new DockerOptions())];

    public static IEvidenceSource? For(string scheme) => All.FirstOrDefault(source => source.Schemes.Contains(scheme));
}
