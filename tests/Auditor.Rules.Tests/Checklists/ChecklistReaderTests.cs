using Auditor.Documents;
using Auditor.Rules.Checklists;

namespace Auditor.Rules.Tests.Checklists;

public sealed class ChecklistReaderTests
{
    private const string Sound = """
        checklist: own
        version: "7"
        sections:
          - name: One
            applies-when: /deployment/image
            not-applicable-because: there is no image
            controls:
              - id: a.first
                title: First
                asks: Something
                weight: B
                guides: ["000"]
                from: [repo, host]
                also: [docker]
              - id: a.second
                title: Second
                asks: Something else
                weight: L
                from: [process]
                applies-when: /deployment/data-store
                not-applicable-because: there is no data store
        """;

    [Fact]
    public void A_sound_file_gives_its_controls()
    {
        var checklist = ChecklistReader.Read(new SourceText("own.yml", Sound)).Checklist;

        Assert.Equal(("own", "7"), (checklist?.Name, checklist?.Version));
        var first = checklist?.Control("a.first");
        Assert.Equal(("First", "Something", "One", 8, true), (first?.Title, first?.Asks, first?.Section, first?.Weight, first?.IsBlocker));
        Assert.Equal(["000"], first?.Guides.AsEnumerable());
        Assert.Equal(["repo", "host"], first?.From.AsEnumerable());
        Assert.Equal(["docker"], first?.Also.AsEnumerable());
        Assert.Equal(("/deployment/image", "there is no image"), (first?.AppliesWhen, first?.NotApplicableBecause));
        var second = checklist?.Control("a.second");
        Assert.Equal(("/deployment/data-store", "there is no data store", 1, false), (second?.AppliesWhen, second?.NotApplicableBecause, second?.Weight, second?.IsBlocker));
    }

    [Theory]
    [InlineData("version: \"7\"", "versions: 7", "own.yml:1:1: error: missing key \"version\"|own.yml:2:1: error: unknown key \"versions\"; did you mean \"version\"?")]
    [InlineData("weight: B", "weight: X", "own.yml:11:17: error: \"weight\" must be B, H, M or L")]
    [InlineData("weight: B", "wieght: B", "own.yml:8:9: error: missing key \"weight\"|own.yml:11:9: error: unknown key \"wieght\"; did you mean \"weight\"?")]
    [InlineData("from: [repo, host]", "from: [repo, hots]", "own.yml:13:22: error: unknown word \"hots\"; did you mean \"host\"?")]
    [InlineData("from: [repo, host]", "from: []", "own.yml:13:15: error: \"from\" is empty")]
    [InlineData("from: [repo, host]", "from: repo", "own.yml:13:15: error: \"from\" must be a list")]
    [InlineData("from: [repo, host]", "from: [repo, repo]", "own.yml:13:22: error: \"repo\" stands here twice")]
    [InlineData("also: [docker]", "also: [podman]", "own.yml:14:16: error: unknown word \"podman\"")]
    [InlineData("a.second", "a.first", "own.yml:15:13: error: there is a control \"a.first\" already")]
    [InlineData("a.second", "Second", "own.yml:15:13: error: \"Second\" is not of the form area.name")]
    [InlineData("title: First", "title: ''", "own.yml:9:16: error: \"title\" is empty")]
    [InlineData("title: First", "title: [First]", "own.yml:9:16: error: \"title\" must be a text")]
    [InlineData("    not-applicable-because: there is no image\n", "", "own.yml:4:5: error: missing key \"not-applicable-because\"")]
    public void A_mistake_is_an_error_at_its_place(string sound, string broken, string errors)
    {
        var reading = ChecklistReader.Read(new SourceText("own.yml", Sound.Replace(sound, broken, StringComparison.Ordinal)));

        Assert.Null(reading.Checklist);
        Assert.Equal(errors.Split('|'), reading.Errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("checklist: [")]
    [InlineData("a: 1\n---\nb: 2\n")]
    public void What_is_no_checklist_is_an_error(string text)
    {
        var reading = ChecklistReader.Read(new SourceText("own.yml", text));

        Assert.Null(reading.Checklist);
        Assert.NotEmpty(reading.Errors);
    }

    [Fact]
    public void A_repeated_key_is_an_error()
    {
        var reading = ChecklistReader.Read(new SourceText("own.yml", Sound + "\nversion: \"8\""));

        Assert.Equal((22, 1), (reading.Errors.Single().Position.Line, reading.Errors.Single().Position.Column));
    }

    [Fact]
    public void Every_prefix_of_a_sound_file_is_read_without_an_exception()
    {
        for (var length = 0; length < Sound.Length; length++)
        {
            var reading = ChecklistReader.Read(new SourceText("own.yml", Sound[..length]));
            Assert.True(reading.Checklist is null != reading.Errors.IsEmpty, $"prefix of {length}");
        }
    }
}
