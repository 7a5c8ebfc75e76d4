using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class WhereaboutsTests
{
    private static readonly TimeZoneInfo Store = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest");

    [TestCase("Asia/Tokyo", "US", "CA", "+40712345678", "Asia/Tokyo")]
    [TestCase("", "US", "CA", "+40712345678", "America/Los_Angeles")]
    [TestCase("", "us", " ca ", "", "America/Los_Angeles")]
    [TestCase("", "US", "", "", "America/New_York")]
    [TestCase("", "US", "??", "", "America/New_York")]
    [TestCase("", "BR", "AM", "", "America/Manaus")]
    [TestCase("", "ES", "GC", "", "Atlantic/Canary")]
    [TestCase("", "PT", "20", "", "Atlantic/Azores")]
    [TestCase("", "", "CA", "+5511987654321", "America/Sao_Paulo")]
    [TestCase("", "", "", "0712345678", "Europe/Bucharest")]
    [TestCase("", "XX", "", "+5511987654321", "America/Sao_Paulo")]
    [TestCase("Mars/Olympus", "ES", "", "", "Europe/Madrid")]
    public void The_zone_is_the_chosen_one_then_the_addresss_then_the_phones_then_the_stores(string chosen, string country, string state, string phone, string expected) =>
        Assert.That(new Whereabouts(chosen, new Place(country, state), phone).Zone(Store).Id, Is.EqualTo(expected));

    [TestCase("es", "+40712345678", "ES")]
    [TestCase("", "+40712345678", "RO")]
    [TestCase("", "", "DE")]
    public void The_country_is_the_addresss_then_the_phones_then_the_stores(string country, string phone, string expected) =>
        Assert.That(new Whereabouts("Asia/Tokyo", new Place(country, ""), phone).Country("DE"), Is.EqualTo(expected));

    [Test]
    public void Every_zone_of_every_country_and_state_is_known_here()
    {
        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                if (CountryZones.Find(new Place($"{first}{second}", "")) is { } zone)
                    Assert.That(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), Is.True, zone);
            }
        }
    }

    [TestCase("US", "AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY")]
    [TestCase("CA", "AB BC MB NB NL NS NT NU ON PE QC SK YT")]
    [TestCase("BR", "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO")]
    [TestCase("AU", "ACT NSW NT QLD SA TAS VIC WA")]
    public void Every_state_of_a_wide_country_has_a_zone_of_its_own_country(string country, string states)
    {
        foreach (var state in states.Split(' '))
        {
            var zone = CountryZones.Find(new Place(country, state));
            Assert.That(zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), Is.True, state);
        }
    }

    [Test]
    public void A_country_that_is_none_has_no_zone() => Assert.That(CountryZones.Find(new Place("ZZ", "")), Is.Null);
}
