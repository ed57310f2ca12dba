using Auditor.Documents.Queries;

namespace Auditor.Documents.Tests.Queries;

public sealed class RequiredNamesTests
{
    [Theory]
    [InlineData("//stage", "stage")]
    [InlineData("/file/stage[final]/user/@name", "file final stage user")]
    [InlineData("//stage[port and user[@name]]", "port stage user")]
    [InlineData("//stage[port/@number = 80]", "port stage")]
    [InlineData("//stage[boolean(port)]", "port stage")]
    [InlineData("//stage[any-matches(port/@x, 'y')]", "port stage")]
    [InlineData("//stage[not(port)]", "stage")]
    [InlineData("//stage[port = true()]", "stage")]
    [InlineData("//stage[port or user]", "stage")]
    [InlineData("//stage[(port and user) or (user and copy)]", "stage user")]
    [InlineData("//stage[count(port) > 1]", "stage")]
    [InlineData("//stage[1]", "stage")]
    [InlineData("//stage | //port", "")]
    [InlineData("//stage[port] | //stage[user]", "stage")]
    [InlineData("(//stage)[port]/user", "port stage user")]
    [InlineData("//*", "")]
    [InlineData("//*[port]", "port")]
    [InlineData("//@name", "")]
    [InlineData(".", "")]
    [InlineData("/", "")]
    [InlineData("following-sibling::stage/..", "stage")]
    [InlineData("stage and port", "")]
    [InlineData("not(stage)", "")]
    [InlineData("count(stage)", "")]
    [InlineData("id('stage')", "")]
    public void Names_without_which_nothing_is_selected(string expression, string expected) =>
        Assert.Equal(expected, string.Join(' ', TreeQuery.Compile(expression).RequiredNames));
}
