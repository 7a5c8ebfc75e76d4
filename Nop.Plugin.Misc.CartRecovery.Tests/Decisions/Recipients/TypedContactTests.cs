using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class TypedContactTests
{
    [TestCase("ana@example.com")]
    [TestCase("a.b+cart@mail.example.co.uk")]
    [TestCase("ana_maria-99@exa-mple.ro")]
    [TestCase("josé@example.es")]
    [TestCase("ana@münchen.de")]
    [TestCase("a@b.co")]
    [TestCase("ana@example.xn--p1ai")]
    public void Ordinary_addresses_are_taken(string email) => Assert.That(TypedContact.IsEmail(email), Is.True);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("ana")]
    [TestCase("ana@")]
    [TestCase("@example.com")]
    [TestCase("ana@example")]
    [TestCase("ana@example.c")]
    [TestCase("ana@example.123")]
    [TestCase("ana@-example.com")]
    [TestCase("ana@exam..ple.com")]
    [TestCase(".ana@example.com")]
    [TestCase("an..a@example.com")]
    [TestCase("ana@example.com,eve@example.com")]
    [TestCase("ana@example.com;eve@example.com")]
    [TestCase("ana@example.com\nBcc: eve@example.com")]
    [TestCase("ana@example.com\r")]
    [TestCase("Ana <ana@example.com>")]
    [TestCase("ana @example.com")]
    [TestCase("ana@@example.com")]
    public void Half_typed_or_hostile_addresses_are_not(string? email) => Assert.That(TypedContact.IsEmail(email), Is.False);

    [Test]
    public void Local_part_has_64_and_the_whole_254_characters_at_most()
    {
        var domain = $"{new string('d', 63)}.{new string('e', 63)}.{new string('f', 57)}.com";

        Assert.That(TypedContact.IsEmail(new string('a', 64) + "@" + domain), Is.True);
        Assert.That(TypedContact.IsEmail(new string('a', 64) + "@" + domain.Replace(".com", "f.com")), Is.False);
        Assert.That(TypedContact.IsEmail(new string('a', 65) + "@example.com"), Is.False);
    }

    [TestCase("+40 721 123 456")]
    [TestCase("(0721) 123-456")]
    [TestCase("555.0100.99")]
    [TestCase("123456")]
    [TestCase("+123456789012345")]
    [TestCase("07 21 12 34 56 - - - - - - - - -")]
    public void Phones_are_taken_as_people_write_them(string phone) => Assert.That(TypedContact.IsPhone(phone), Is.True);

    [TestCase(null)]
    [TestCase("12345")]
    [TestCase("07 21 12 34 56 - - - - - - - - - ")]
    [TestCase("1234567890123456")]
    [TestCase("0721+123456")]
    [TestCase("call 0721123456")]
    [TestCase("0721123456\n")]
    [TestCase("١٢٣٤٥٦٧٨")]
    public void What_is_no_phone_is_not(string? phone) => Assert.That(TypedContact.IsPhone(phone), Is.False);
}
