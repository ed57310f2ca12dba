namespace Auditor.Parsers.Tests.Dockerfile;

public sealed class MountTests
{
    [Theory]
    [InlineData("type=cache,target=/c,id=x,sharing=locked", "type=cache target=/c id=x sharing=locked")]
    [InlineData("target=/src,rw", "type=bind target=/src readonly=false")]
    [InlineData("type=BIND,src=a,dst=/b,from=builder,ro", "type=bind source=a target=/b from=builder from-kind=image registry=docker.io repository=builder local=true readonly=true")]
    [InlineData("type=secret,id=t,required,env=TOKEN", "type=secret id=t required=true env=TOKEN")]
    [InlineData("type=ssh,required=false", "type=ssh required=false")]
    [InlineData("type=tmpfs,destination=/t,size=1g", "type=tmpfs target=/t")]
    [InlineData("'type=cache,\"target=/a,b\",uid=1,mode=0755'", "type=cache target=/a,b")]
    public void A_mount_is_read_field_by_field(string mount, string expected)
    {
        var node = DockerfileTrees.Parse($"FROM a\nRUN --mount={mount} x").One("mount");

        Assert.Equal(expected, string.Join(' ', node.Attributes.ToArray().Select(attribute => $"{attribute.Name}={attribute.Value}")));
        Assert.Empty(node.Tree.Problems);
    }

    [Theory]
    [InlineData("type=volume,target=/x")]
    [InlineData("type=bind,required=true")]
    [InlineData("type=cache,target=/x,size=1g")]
    [InlineData("type=bind,colour=red")]
    [InlineData("type=cache,readonly=perhaps")]
    [InlineData("type=cache,target")]
    [InlineData("type=tmpfs,target=/x,mode=0755")]
    [InlineData("from=$BASE,target=/x")]
    public void A_field_that_the_builder_refuses_is_an_error(string mount) =>
        Assert.Equal(["invalid-mount"], DockerfileTrees.Problems($"FROM a\nRUN --mount={mount} x"));

    [Fact]
    public void Several_mounts_are_allowed_and_their_values_are_expanded()
    {
        var tree = DockerfileTrees.Parse("FROM a\nARG DIR=/d\nRUN --mount=type=ssh --mount=type=cache,target=$DIR/x y");

        Assert.Equal(["ssh", "cache"], tree.Values("mount", "type"));
        Assert.Equal("/d/x", tree.Named("mount").Last()["target"]);
        Assert.Equal("$DIR/x", tree.Named("mount").Last().TextOf("target"));
    }
}
