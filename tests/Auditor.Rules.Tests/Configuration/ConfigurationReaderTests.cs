using Auditor.Documents;
using Auditor.Rules.Configuration;
using Auditor.Rules.Model;
using Auditor.Rules.Tests.Packs;

namespace Auditor.Rules.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    private const string Waiver = "control: doors.locked, by: Ann, reason: r, until: 2027-05-01";

    private const string Attestation = "control: doors.locked, by: Ann, on: 2027-01-01, statement: s, evidence: e";

    [Fact]
    public void Every_key_is_read()
    {
        var configuration = Valid("""
            profile: ci
            fail-on: medium
            include: build/Dockerfile
            exclude: [a/**, "!a/b"]
            versions: { nginx: 1.26 }
            rules:
              house/door-open: { severity: low, settings: { wanted: steel } }
              "house/*": off
              "*": on
            overrides:
              - paths: [web/**]
                rules: { house/door-open: critical }
            waivers: [{ control: doors.locked, by: Ann, reason: soon gone, until: 2027-05-01 }]
            attestations:
              - { control: windows.shut, by: Bob, on: 2027-01-01, statement: I looked, evidence: photo, expires: 2028-01-01, findings: [abc] }
            """);
        Assert.Equal((Profiles.Ci, Severity.Medium), (configuration.Profile, configuration.FailOn));
        Assert.Equal("build/Dockerfile", Assert.Single(configuration.Include));
        Assert.Equal("a/** !a/b", string.Join(" ", configuration.Exclude));
        Assert.Equal("1.26", configuration.Versions["nginx"]);
        Assert.Equal([("house/door-open", null, Severity.Low), ("house/*", false, null), ("*", true, null)], configuration.Rules.Select(rule => (rule.Rule, rule.IsOn, rule.Severity)));
        Assert.Equal("steel", configuration.Rules[0].Settings["wanted"]);
        Assert.Equal(("web/**", (bool?)true, (Severity?)Severity.Critical), (configuration.Overrides[0].Paths[0], configuration.Overrides[0].Rules[0].IsOn, configuration.Overrides[0].Rules[0].Severity));
        Assert.Equal(new("doors.locked", "Ann", "soon gone", new DateOnly(2027, 5, 1)), configuration.Waivers[0]);
        Assert.Equal(("windows.shut", "photo", "abc"), (configuration.Attestations[0].Control, configuration.Attestations[0].Evidence, configuration.Attestations[0].Findings[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("rules:\n")]
    public void An_empty_file_is_the_default(string text)
    {
        var configuration = Valid(text);
        Assert.Equal((Profiles.GoLive, null), (configuration.Profile, configuration.FailOn));
        Assert.Empty(configuration.Rules);
    }

    [Theory]
    [InlineData("profil: ci", "1:1", "profile")]
    [InlineData("profile: go-lvie", "1:10", "go-live")]
    [InlineData("fail-on: hihg", "1:10", "high")]
    [InlineData("versions: { nginx: newest }", "1:20", "1.26.3")]
    [InlineData("versions: { ngin: 1.26 }", "1:13", "nginx")]
    [InlineData("rules:\n  house/door-opne: off", "2:3", "house/door-open")]
    [InlineData("rules:\n  houze/*: off", "2:3", "houze/*")]
    [InlineData("rules:\n  house/door-open: maybe", "2:20", "on, off")]
    [InlineData("rules:\n  house/door-open: [on]", "2:20", "mapping")]
    [InlineData("rules:\n  house/door-open: { enable: true }", "2:22", "enabled")]
    [InlineData("rules:\n  house/door-open: { enabled: 1 }", "2:31", "true or false")]
    [InlineData("rules:\n  house/door-open: { settings: { wood: oak } }", "2:34", "wood")]
    [InlineData("rules:\n  \"*\": { settings: { wanted: oak } }", "2:22", "wanted")]
    [InlineData("rules: off", "1:8", "mapping")]
    [InlineData("overrides: [{ rules: {} }]", "1:13", "missing key \"paths\"")]
    [InlineData("overrides: [{ paths: [], rules: {} }]", "1:22", "empty")]
    [InlineData("overrides: [x]", "1:13", "mapping")]
    [InlineData("exclude: { a: b }", "1:10", "text")]
    [InlineData("waivers: [{ " + Waiver + ", why: x }]", "1:75", "why")]
    [InlineData("waivers: [{ control: doors.lokced, by: Ann, reason: r, until: 2027-05-01 }]", "1:22", "doors.locked")]
    [InlineData("waivers: [{ control: doors.locked, by: Ann, reason: r, until: soon }]", "1:63", "2027-01-31")]
    [InlineData("waivers: [{ control: doors.locked, by: Ann, until: 2027-05-01 }]", "1:11", "missing key \"reason\"")]
    [InlineData("waivers: [{ control: doors.locked, by: '', reason: r, until: 2027-05-01 }]", "1:40", "empty")]
    [InlineData("attestations: [{ " + Attestation + " }]", "1:16", "missing key \"expires\"")]
    [InlineData("attestations: [{ " + Attestation + ", expires: 2028-01-02 }]", "1:102", "a year at most")]
    [InlineData("attestations: [{ " + Attestation + ", expires: 2026-12-31 }]", "1:102", "before")]
    [InlineData("profile: ci\nprofile: ci", "2:1", "profile")]
    [InlineData("profile: ci\n---\nprofile: ci", "3:1", "one document")]
    [InlineData("- a", "1:1", "mapping")]
    [InlineData("profile: [", "1:", "")]
    public void Each_mistake_is_told_with_its_place(string text, string place, string message)
    {
        var errors = Read(text).Errors;
        Assert.NotEmpty(errors);
        Assert.StartsWith($"auditor.yml:{place}", errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(message, errors[0].Message, StringComparison.Ordinal);
    }

    private static AuditorConfiguration Valid(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Errors);
        return result.Configuration;
    }

    private static ConfigurationResult Read(string text) => ConfigurationReader.Read(
        new SourceText("auditor.yml", text), new ConfigurationContext([Houses.Rule("settings: { wanted: { default: oak, about: the wood } }")], ["doors.locked", "windows.shut"]));
}
