using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Audiences;

internal sealed class AudienceJsonTests
{
    private const string File = """
        { "name": "Some", "trigger": "abandoned-cart", "idleMinutes": 60, "limitHours": 72, "minimumGapMinutes": 300, "frequencyCap": { "touches": 4, "hours": 72 },
          "audience": { "minimumCartValue": 20.0, "guests": true, "all": GROUPS }, "steps": [ { "afterMinutes": 60, "channels": ["email"] } ] }
        """;

    private const string Groups = """
        [ { "any": [ { "field": "category", "is": "any-of", "values": ["Shoes", "Men >> Hats"] }, { "field": "cart-value", "is": "at-least", "number": 99.5 } ] },
          { "any": [ { "field": "orders-before", "is": "at-most", "number": 0 } ] } ]
        """;

    [Test]
    public void Ands_of_ors_are_read_and_written_back()
    {
        var draft = Read(Groups).Draft!;

        Assert.That(Print(draft.Audience), Is.EqualTo("Category AnyOf Shoes|Men >> Hats, CartValue AtLeast 99.5; OrdersBefore AtMost 0"));
        Assert.That(Print(CampaignJson.Read(CampaignJson.Write(draft)).Draft!.Audience), Is.EqualTo(Print(draft.Audience)));
    }

    [Test]
    public void Everyone_needs_no_groups_and_writes_none()
    {
        var draft = CampaignJson.Read(File.Replace(", \"all\": GROUPS", "", StringComparison.Ordinal)).Draft!;

        Assert.That(draft.Audience.All, Is.Empty);
        Assert.That(CampaignJson.Write(draft), Does.Not.Contain("\"all\""));
    }

    [TestCase("7", "ValueWrongKind audience.all [ ]")]
    [TestCase("[ 7 ]", "ValueWrongKind audience.all[0] { }")]
    [TestCase("[ {} ]", "ValueMissing audience.all[0].any")]
    [TestCase("[ { \"any\": [ { \"is\": \"any-of\", \"values\": [] } ] } ]", "ValueMissing audience.all[0].any[0].field")]
    [TestCase("[ { \"any\": [ { \"field\": \"mood\", \"is\": \"any-of\", \"values\": [] } ] } ]", "ValueNotAllowed audience.all[0].any[0].field mood")]
    [TestCase("[ { \"any\": [ { \"field\": \"store\", \"is\": \"like\", \"values\": [] } ] } ]", "ValueNotAllowed audience.all[0].any[0].is like")]
    [TestCase("[ { \"any\": [ { \"field\": \"store\", \"is\": \"any-of\", \"values\": [1] } ] } ]", "ValueWrongKind audience.all[0].any[0].values[0] \"…\"")]
    [TestCase("[ { \"any\": [ { \"field\": \"store\", \"is\": \"any-of\" } ] } ]", "ValueMissing audience.all[0].any[0].values")]
    [TestCase("[ { \"any\": [ { \"field\": \"cart-value\", \"is\": \"at-least\" } ] } ]", "ValueMissing audience.all[0].any[0].number")]
    [TestCase("[ { \"any\": [ { \"field\": \"store\", \"is\": \"any-of\", \"values\": [], \"why\": 1 } ] } ]", "ValueUnknown audience.all[0].any[0].why")]
    public void What_cannot_be_read_is_told_with_its_path(string groups, string expected)
    {
        var reading = Read(groups);

        Assert.That(reading.Draft, Is.Null);
        Assert.That(reading.Problems.Select(problem => string.Join(' ', problem.Arguments.Prepend(problem.Code))), Has.One.StartsWith(expected));
    }

    [TestCase(null, true)]
    [TestCase("", true)]
    [TestCase("[]", true)]
    [TestCase("[{\"any\":[", false)]
    [TestCase("[{\"any\":[{\"field\":\"mood\",\"is\":\"any-of\",\"values\":[\"1\"]}]}]", false)]
    [TestCase("{}", false)]
    public void A_stored_text_that_cannot_be_read_is_for_nobody(string? stored, bool everyone)
    {
        Assert.That(AudienceText.TryRead(stored) is not null, Is.EqualTo(everyone));
        Assert.That(AudienceText.Read(stored).Includes(AudienceFacts.Unknown), Is.EqualTo(everyone));
    }

    [Test]
    public void What_is_stored_is_read_back()
    {
        var audience = Read(Groups).Draft!.Audience;

        Assert.That(Print(AudienceText.Read(AudienceText.Write(audience))), Is.EqualTo(Print(audience)));
        Assert.That(AudienceText.Write(Audience.Everyone), Is.Null);
    }

    private static CampaignReading Read(string groups) => CampaignJson.Read(File.Replace("GROUPS", groups, StringComparison.Ordinal));

    internal static string Print(Audience audience) => string.Join("; ", audience.All.Select(group => string.Join(", ", group.Any.Select(condition =>
        FormattableString.Invariant($"{condition.Field} {condition.Comparison} {(condition.Comparison.IsNumber() ? condition.Number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : string.Join('|', condition.Values))}")))));
}
