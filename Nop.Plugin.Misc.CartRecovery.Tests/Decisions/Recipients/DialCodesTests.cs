using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class DialCodesTests
{
    [TestCase("+40 712 345 678", "RO")]
    [TestCase("0040712345678", "RO")]
    [TestCase(" +373 69 123456", "MD")]
    [TestCase("+1 (212) 555-0100", "US")]
    [TestCase("+1 416 555 0100", "CA")]
    [TestCase("+1 809 555 0100", "DO")]
    [TestCase("+7 495 000 00 00", "RU")]
    [TestCase("+7 701 000 00 00", "KZ")]
    [TestCase("+4", "")]
    [TestCase("+", "")]
    [TestCase("00", "")]
    [TestCase("+999123", "")]
    [TestCase("0712345678", "")]
    [TestCase("40712345678", "")]
    [TestCase("", "")]
    public void The_longest_code_that_fits_names_the_country(string phone, string country) =>
        Assert.That(DialCodes.CountryOf(phone), Is.EqualTo(country));
}
