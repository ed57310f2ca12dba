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

        Assert.All(lines, line => Assert.Equal(line[0] switch { "image" => 3, "product" => 5, "cycle" => 6, _ => 0 }, line.Length));
        Assert.All(lines.Where(line => line[0] == "image"), line => Assert.Contains(line[2], products));
        Assert.All(lines.Where(line => line[0] == "product"), line => Assert.StartsWith("https://", line[3], StringComparison.Ordinal));
        Assert.All(lines.Where(line => line[0] == "product"), line => Assert.True(DateOnly.TryParseExact(line[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
        Assert.All(lines.Where(line => line[0] == "cycle"), line => Assert.Contains(line[1], products));
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
    [InlineData("node:22-alpine3.16", "2026-11-21", "failed")]
    [InlineData("node:22-alpine3.22", "2026-11-21", "passed")]
    [InlineData("node:22-alpine", "2026-11-21", "passed")]
    [InlineData("python:3.13-buster", "2026-11-21", "failed")]
    [InlineData("python:3.13-slim-bookworm", "2026-11-21", "passed")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:6.0", "2026-11-21", "failed")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.16", "2026-11-21", "failed")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble", "2026-11-21", "passed")]
    [InlineData("ubuntu:18.04", "2026-11-21", "failed")]
    [InlineData("ubuntu:bionic-20230308", "2026-11-21", "failed")]
    [InlineData("debian:13-slim", "2026-11-21", "passed")]
    [InlineData("alpine:3.16.2", "2026-11-21", "failed")]
    [InlineData("alpine:3", "2026-11-21", "not applicable")]
    [InlineData("php:7.4-fpm", "2026-11-21", "failed")]
    [InlineData("ruby:2.7-slim", "2026-11-21", "failed")]
    [InlineData("golang:1.20", "2026-11-21", "failed")]
    [InlineData("golang:1.2", "2026-11-21", "not applicable")]
    [InlineData("postgres:9.6", "2026-11-21", "failed")]
    [InlineData("postgres:13-alpine", "2026-11-21", "failed")]
    [InlineData("postgis/postgis:13-3.4", "2026-11-21", "failed")]
    [InlineData("mysql:5.7", "2026-11-21", "failed")]
    [InlineData("mysql:5.7.44-debian", "2026-11-21", "failed")]
    [InlineData("mariadb:10.3", "2026-11-21", "failed")]
    [InlineData("redis:6.0-alpine", "2026-11-21", "failed")]
    [InlineData("valkey/valkey:8.1", "2026-11-21", "passed")]
    [InlineData("nginx:1.18", "2026-11-21", "failed")]
    [InlineData("mongo:4.4", "2026-11-21", "failed")]
    [InlineData("rabbitmq:3.8-management", "2026-11-21", "failed")]
    [InlineData("elasticsearch:6.8.23", "2026-11-21", "failed")]
    [InlineData("docker.elastic.co/elasticsearch/elasticsearch:7.17.0", "2026-11-21", "failed")]
    [InlineData("eclipse-temurin:16-jre", "2026-11-21", "failed")]
    [InlineData("eclipse-temurin:16.0.2_7-jre", "2026-11-21", "failed")]
    [InlineData("eclipse-temurin:17.0.8_7-jre", "2026-11-21", "passed")]
    [InlineData("eclipse-temurin:21-jre-noble", "2026-11-21", "passed")]
    [InlineData("openjdk:11-jre-slim", "2026-11-21", "failed")]
    [InlineData("openjdk:8u342-jdk", "2026-11-21", "failed")]
    [InlineData("tomcat:8.5-jdk17", "2026-11-21", "failed")]
    [InlineData("tomcat:9.0.80", "2026-11-21", "passed")]
    [InlineData("quay.io/coreos/etcd:v3.3.10", "2026-11-21", "failed")]
    [InlineData("docker:24-dind", "2026-11-21", "not applicable")]
    [InlineData("docker:24.0-dind", "2026-11-21", "failed")]
    [InlineData("example/node:18", "2026-11-21", "not applicable")]
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
