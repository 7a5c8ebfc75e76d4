using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class CountryGroupsTests
{
    private const string Members = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

    [Test]
    public void Twenty_seven_countries_are_members_of_the_union()
    {
        var all = from first in Enumerable.Range('A', 26) from second in Enumerable.Range('A', 26) select $"{(char)first}{(char)second}";

        Assert.That(all.Where(code => CountryGroups.Of(code).Contains("EU")).Except(["EU"]), Is.EqualTo(Members.Split(' ')));
    }

    [TestCase(" ro ", ExpectedResult = "RO EU")]
    [TestCase("gb", ExpectedResult = "GB")]
    [TestCase(" ", ExpectedResult = "")]
    public string A_country_counts_as_itself_in_capitals(string country) => string.Join(' ', CountryGroups.Of(country));
}
