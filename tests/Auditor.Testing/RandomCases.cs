using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Auditor.Testing;

/// <summary>
/// Random cases of property tests: the same ones in every run, so that a change is judged by what it changed.
/// <c>AUDITOR_SEED=N</c> draws others; a failure names what it needs to be repeated.
/// </summary>
public static class RandomCases
{
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>A property test of so many cases that throws at the first one that fails.</summary>
    public static Config Of(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(
        FSharpOption<Replay>.Some(new Replay(new Rnd(Seed(), Gamma), FSharpOption<int>.None)));

    private static ulong Seed() =>
        ulong.TryParse(Environment.GetEnvironmentVariable("AUDITOR_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;
}
