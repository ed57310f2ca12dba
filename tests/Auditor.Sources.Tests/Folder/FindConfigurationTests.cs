using Auditor.Sources.Folder;

namespace Auditor.Sources.Tests.Folder;

public sealed class FindConfigurationTests
{
    [Fact]
    public void Files_are_found_from_the_target_up_to_the_top_of_the_repository_nearest_first()
    {
        using var folder = new TestFolder().With("auditor.yml", "above").With("repo/.git/HEAD").With("repo/.github/auditor.yml", "github")
            .With("repo/app/auditor.yml", "app").With("repo/app/web/Dockerfile");

        var found = FolderSource.FindConfiguration(folder["repo/app/web"]);

        Assert.Equal(["app", "github"], found.Select(file => file.Read.File?.Text.Text));
        Assert.Equal(["../auditor.yml", "../../.github/auditor.yml"], found.Select(file => file.Read.File?.Text.Path));
        Assert.Equal([folder["repo/app"], folder["repo"]], found.Select(file => file.Folder));
    }

    [Fact]
    public void Without_a_repository_only_the_folder_of_the_target_is_looked_at()
    {
        using var folder = new TestFolder().With("auditor.yml").With("app/auditor.yml", "app").With("app/Dockerfile");

        Assert.Equal(["app"], FolderSource.FindConfiguration(folder["app/Dockerfile"]).Select(file => file.Read.File?.Text.Text));
    }

    [Fact]
    public void A_file_that_cannot_be_decoded_is_found_with_its_problem()
    {
        using var folder = new TestFolder().With("auditor.yml", [0x61, 0x0A, 0xFF]);

        var problem = FolderSource.FindConfiguration(folder.Path).Single().Read.Problem;

        Assert.Equal((SourceProblemCodes.NotUtf8, "auditor.yml", 2), (problem?.Code, problem?.Path, problem?.Line));
    }

    [Fact]
    public void A_link_out_of_its_folder_is_a_problem()
    {
        using var outside = new TestFolder().With("x", "secret");
        using var folder = new TestFolder().WithLink("auditor.yml", outside["x"]);

        Assert.Equal(SourceProblemCodes.OutsideRoot, FolderSource.FindConfiguration(folder.Path).Single().Read.Problem?.Code);
    }
}
