namespace Auditor.Parsers.Tests.Compose;

public sealed class CompletenessTests
{
    private const string Base = "services:\n  db:\n    image: postgres:17\nnetworks:\n  back:\n";

    [Theory]
    [InlineData("depends_on: [db]")]
    [InlineData("networks: [back]")]
    [InlineData("volumes: [\"data:/data\"]")]
    public void What_a_folder_below_a_project_does_not_have_may_be_in_that_project(string key)
    {
        var tree = ComposeTrees.Project(("tools/backup/compose.yml", Service(key)), ("compose.yaml", Base));

        Assert.True(tree.Root.Has("incomplete"));
        Assert.Empty(tree.Codes());
    }

    [Theory]
    [InlineData("depends_on: [db]", "undefined-service")]
    [InlineData("networks: [back]", "undeclared")]
    public void Without_a_project_above_it_is_missing(string key, string code)
    {
        var tree = ComposeTrees.Project(("tools/backup/compose.yml", Service(key)), ("tools/other/compose.yml", Base));

        Assert.False(tree.Root.Has("incomplete"));
        Assert.Equal([code], tree.Codes());
    }

    [Fact]
    public void A_file_that_has_all_it_needs_is_complete_wherever_it_lies()
    {
        var tree = ComposeTrees.Project(("tools/compose.yml", Service("networks: [default]")), ("compose.yaml", Base));

        Assert.False(tree.Root.Has("incomplete"));
    }

    [Theory]
    [InlineData("docker-stack.yml", "networks: [default]", true)]
    [InlineData("compose.swarm.yml", "networks: [default]", true)]
    [InlineData("compose.yml", "deploy: { mode: global }", true)]
    [InlineData("compose.yml", "deploy: { mode: replicated, replicas: 2 }", false)]
    [InlineData("haystack.yml", "networks: [default]", false)]
    public void A_stack_for_Swarm_is_told_by_name_and_content(string path, string key, bool isSwarm) =>
        Assert.Equal(isSwarm, ComposeTrees.Project((path, Service(key))).Root.Has("swarm"));

    [Fact]
    public void An_overlay_network_is_for_Swarm() =>
        Assert.True(ComposeTrees.Parse("services:\n  a:\n    image: x:1\nnetworks:\n  n:\n    driver: overlay\n").Root.Has("swarm"));

    private static string Service(string key) => $"services:\n  a:\n    image: x:1\n    {key}\n";
}
