using System.Diagnostics.CodeAnalysis;
using Auditor.Testing;

namespace Auditor.Reports.Tests;

/// <summary>A test that runs a Node.js program of this repository; skipped without Node.js, the other programs, or the program's packages.</summary>
[AttributeUsage(AttributeTargets.Method)]
[SuppressMessage("Design", "CA1019:Define accessors for attribute arguments", Justification = "Only the reason to skip is ever read.")]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute(string folder, params string[] executables) =>
        Skip = new ComponentFactAttribute(["node", .. executables]).Skip
            ?? (Directory.Exists(Repository.PathOf($"{folder}/node_modules")) ? null : $"no packages: run npm ci --prefix {folder}");
}
