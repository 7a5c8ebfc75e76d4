using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

public sealed class NameFittingTests
{
    [TestCase("Chair", 20, ExpectedResult = "Chair waits")]
    [TestCase("Chair of oak", 16, ExpectedResult = "Chair of.. waits")]
    [TestCase("Chair of oak", 1, ExpectedResult = "Cha.. waits")]
    [TestCase("Oak", 1, ExpectedResult = "Oak waits")]
    [TestCase("Chair", 1, ExpectedResult = "Chair waits")]
    [TestCase("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 1, ExpectedResult = "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧.. waits")]
    public string Only_the_name_is_cut_and_no_more_than_must_be(string name, int longest) =>
        NameFitting.Fit(name, "..", written => written + " waits", text => text.Length <= longest);

    [Test]
    public void The_longest_name_that_fits_is_taken_and_the_rest_stays_whole() => Prop.ForAll(
        (from name in Gen.Choose(1, 70) from rest in Gen.Choose(0, 300) from most in Gen.Choose(1, 3) select (name, rest, most)).ToArbitrary(),
        given =>
        {
            var (name, rest) = (new string('n', given.name), new string('r', given.rest) + " https://shop.test/cr/token STOP");
            var text = NameFitting.Fit(name, "..", written => written + rest, Fits);
            var used = text.Length - rest.Length;
            return text.EndsWith(rest, StringComparison.Ordinal)
                && (Fits(text) || used == Math.Min(given.name, NameFitting.FewestLetters + 2) || used == given.name)
                && (text.StartsWith(name, StringComparison.Ordinal) || !Fits(text) || used == given.name - 1 || !Fits("n" + text));

            bool Fits(string written) => SmsSize.Of(written).Segments <= given.most;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
