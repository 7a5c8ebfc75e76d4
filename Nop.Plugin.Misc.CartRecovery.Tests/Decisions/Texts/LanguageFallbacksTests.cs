using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

internal sealed class LanguageFallbacksTests
{
    [TestCase("", 7, new[] { 7 })]
    [TestCase("7>3", 7, new[] { 7, 3 })]
    [TestCase("7>3", 3, new[] { 3 })]
    [TestCase("9>7,7>3", 9, new[] { 9, 7, 3 })]
    [TestCase("7>3,3>7", 7, new[] { 7, 3 })]
    [TestCase("7>7", 7, new[] { 7 })]
    [TestCase("7>x,>,7,-7>3, 7>3", 7, new[] { 7 })]
    [TestCase("7>3,7>4", 7, new[] { 7, 3 })]
    public void Languages_are_asked_one_after_the_other(string stored, int language, int[] chain) =>
        Assert.That(LanguageFallbacks.Parse(stored).Chain(language), Is.EqualTo(chain));

    [Test]
    public void What_is_written_is_read_back_without_what_says_nothing()
    {
        var stored = LanguageFallbacks.Text(new Dictionary<int, int> { [7] = 3, [9] = 0, [4] = 4 });

        Assert.That(stored, Is.EqualTo("7>3"));
        Assert.That(LanguageFallbacks.Parse(stored).After(7), Is.EqualTo(3));
    }
}
