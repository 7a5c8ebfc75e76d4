namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class ReadmePicturesTests
{
    [TestCase("dashboard")]
    public void Picture_is_there_and_light(string name)
    {
        var file = new FileInfo(Pictures.Guide(name));

        Assert.That(file.Exists, $"{file.FullName} is missing: run the tests with UPDATE_SCREENSHOTS=1.");
        Assert.That(file.Length, Is.InRange(10_000, 300_000));
    }
}
