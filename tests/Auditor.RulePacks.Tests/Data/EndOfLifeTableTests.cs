using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Parsers.Dockerfile;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Tests.Data;

/// <summary>The table of end-of-life dates, and what its age does to answers.</summary>
public class EndOfLifeTableTests
{
    private static readonly string Table = ShippedRules.Data("end-of-life.tsv");

    [Fact]
    public void Every_line_is_of_a_known_form()
    {
        var lines = Table.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var products = lines.Where(line => line[0] == "product").Select(line => line[1]).ToHashSet();

        Assert.Single(lines, line => line[0] == "date");
        Assert.All(lines, line => Assert.Equal(line[0] switch { "date" => 2, "image" or "product" => 3, "cycle" => 6, _ => 0 }, line.Length));
        Assert.All(lines.Where(line => line[0] == "image"), line => Assert.Contains(line[2], products));
        Assert.All(lines.Where(line => line[0] == "cycle"), line => Assert.All(line[3..5], date => Assert.True(date == "-" || DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))));
    }

    [Theory]
    [InlineData("node:18", "2026-11-21", "failed")]
    [InlineData("node:26", "2026-11-21", "passed")]
    [InlineData("node:26", "2027-08-22", "passed")]
    [InlineData("node:26", "2027-08-23", "unknown")]
    [InlineData("node:18", "2027-08-23", "failed")]
    [InlineData("python:buster", "2026-11-21", "failed")]
    [InlineData("debian:bookworm", "2026-11-21", "passed")]
    [InlineData("debian:bookworm", "2028-06-30", "unknown")]
    [InlineData("debian:bookworm", "2028-07-01", "failed")]
    [InlineData("node:lts", "2030-01-01", "not applicable")]
    public void A_release_is_judged_by_the_day_of_the_run(string image, string today, string outcome)
    {
        var rule = ShippedRules.OfKind("dockerfile").Single(shipped => shipped.Info.Id == "dockerfile/base-image-end-of-life");
        var code = ShippedRules.Coded(rule);
        var tree = new DockerfileParser().Parse(new ArtifactSet(new Artifact("dockerfile", new SourceText("Dockerfile", $"FROM {image}\n"), ""), [], FileIndex.Empty));
        var judgement = new Judgement(DateOnly.Parse(today, CultureInfo.InvariantCulture), rule.Settings.ToImmutableDictionary(setting => setting.Name, setting => setting.Default), ShippedRules.Data);

        code.Check(Assert.Single(TreeQuery.Compile(code.Anchor).Select(tree.Root, QueryScope.Empty)).Node, judgement);

        Assert.Equal(outcome, judgement.Failures.Count > 0 ? "failed" : judgement.UnknownReason is not null ? "unknown" : judgement.IsInapplicable ? "not applicable" : "passed");
    }
}
