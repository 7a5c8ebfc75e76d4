using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class PersonKeysTests
{
    [TestCase("+40 722 123 456", "0722-123-456", true)]
    [TestCase("0040722123456", "722123456", true)]
    [TestCase("+40722123456", "+40722123457", false)]
    [TestCase("1234567", "001234567", false)]
    public void Phones_that_end_alike_are_one(string one, string other, bool same) =>
        Assert.That(Phone(one) == Phone(other), Is.EqualTo(same));

    [TestCase("123456")]
    [TestCase("")]
    [TestCase("none")]
    public void Too_few_digits_are_nobodys(string phone) => Assert.That(Phone(phone), Is.Empty);

    [TestCase("Rua São João, 12", "01035-000", "São Paulo", "rua sao joao 12", "01035000", "")]
    [TestCase("Str. Lungă nr. 5", "", "Brașov", "STR LUNGA NR 5", "", "brasov")]
    public void One_door_however_it_is_spelt(string street, string code, string city, string otherStreet, string otherCode, string otherCity) =>
        Assert.That(PersonKeys.PlaceText(otherStreet, otherCode, otherCity, 3), Is.EqualTo(PersonKeys.PlaceText(street, code, city, 3)).And.Not.Empty);

    [Test]
    public void Another_country_number_or_code_is_another_door()
    {
        string[] doors =
        [
            PersonKeys.PlaceText("Main 1", "100", "", 1), PersonKeys.PlaceText("Main 1", "100", "", 2),
            PersonKeys.PlaceText("Main 11", "100", "", 1), PersonKeys.PlaceText("Main 1", "1100", "", 1),
        ];

        Assert.That(doors, Is.Unique);
    }

    [TestCase("Main street", "100", "")]
    [TestCase("Main 1", "", "")]
    [TestCase("", "100", "Town")]
    public void What_names_no_door_is_nobodys(string street, string code, string city) => Assert.That(PersonKeys.PlaceText(street, code, city, 1), Is.Empty);

    [Test]
    public void Nothing_readable_is_kept()
    {
        var keys = PersonKeys.Of(7, "ana@example.test", "0722123456", PersonKeys.PlaceText("Main 1", "100", "", 1));

        Assert.That(new[] { keys.Mailbox, keys.Phone, keys.Place }, Has.All.Matches("^[0-9a-f]{64}$"));
    }

    [Test]
    public void Nobody_known_is_anybody()
    {
        Assert.That(PersonKeys.Of(0, "", "", "").IsAnybody, Is.True);
        Assert.That(PersonKeys.Of(0, "a phone", "12", "").IsAnybody, Is.True);
        Assert.That(PersonKeys.Of(3, "", "", "").IsAnybody, Is.False);
    }

    private static string Phone(string phone) => PersonKeys.Of(0, "", phone, "").Phone;
}
