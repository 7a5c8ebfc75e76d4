using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

public sealed class PhoneNumberTests
{
    [TestCase("0722 123 456", "RO", "+40722123456")]
    [TestCase("722123456", "RO", "+40722123456")]
    [TestCase("0040 722-123-456", "RO", "+40722123456")]
    [TestCase("40722123456", "RO", "+40722123456")]
    [TestCase("+40 (0)722 123 456", "", "+40722123456")]
    [TestCase("+400722123456", "", "+40722123456")]
    [TestCase("＋４０７２２１２３４５６", "", "+40722123456")]
    [TestCase("٠٧٢٢١٢٣٤٥٦", "RO", "+40722123456")]
    [TestCase("\u202a+40\u00a0722.123.456\u202c", "", "+40722123456")]
    [TestCase("060 123 456", "MD", "+37360123456")]
    [TestCase("512 345 678", "PL", "+48512345678")]
    [TestCase("451234567", "PL", "+48451234567")]
    [TestCase("(11) 91234-5678", "BR", "+5511912345678")]
    [TestCase("0 15 11 91234-5678", "BR", "+5511912345678")]
    [TestCase("011 91234 5678", "BR", "+5511912345678")]
    [TestCase("+55 11 91234 5678", "RO", "+5511912345678")]
    [TestCase("(415) 555-2671", "US", "+14155552671")]
    [TestCase("1-415-555-2671", "US", "+14155552671")]
    [TestCase("011 40 722 123 456", "US", "+40722123456")]
    [TestCase("416 555 2671", "CA", "+14165552671")]
    [TestCase("07911 123456", "GB", "+447911123456")]
    [TestCase("087 123 4567", "IE", "+353871234567")]
    [TestCase("0151 12345678", "DE", "+4915112345678")]
    [TestCase("0664 1234567", "AT", "+436641234567")]
    [TestCase("06 12 34 56 78", "FR", "+33612345678")]
    [TestCase("347 123 4567", "IT", "+393471234567")]
    [TestCase("612 34 56 78", "ES", "+34612345678")]
    [TestCase("912 345 678", "PT", "+351912345678")]
    [TestCase("06 12345678", "NL", "+31612345678")]
    [TestCase("0470 12 34 56", "BE", "+32470123456")]
    [TestCase("06 20 123 4567", "HU", "+36201234567")]
    [TestCase("0888 123 456", "BG", "+359888123456")]
    [TestCase("601 123 456", "CZ", "+420601123456")]
    [TestCase("691 234 5678", "GR", "+306912345678")]
    [TestCase("0532 123 45 67", "TR", "+905321234567")]
    [TestCase("050 123 45 67", "UA", "+380501234567")]
    [TestCase("070-123 45 67", "SE", "+46701234567")]
    [TestCase("098765 43210", "IN", "+919876543210")]
    [TestCase("0412 345 678", "AU", "+61412345678")]
    [TestCase("0011 40 722 123 456", "AU", "+40722123456")]
    [TestCase("55 1234 5678", "MX", "+525512345678")]
    [TestCase("+52 1 55 1234 5678", "", "+525512345678")]
    [TestCase("+972 50 123 4567", "RO", "+972501234567")]
    public void Read_by_the_country_of_whoever_gave_it(string given, string country, string number) =>
        Assert.That(PhoneNumber.Of(given, country), Is.EqualTo(new PhoneNumber(number, PhoneProblem.None)));

    [TestCase("0722123456", "", PhoneProblem.NoCountry)]
    [TestCase("0722123456", "JP", PhoneProblem.UnknownCountry)]
    [TestCase("07221234567", "RO", PhoneProblem.WrongLength)]
    [TestCase("072212345", "RO", PhoneProblem.WrongLength)]
    [TestCase("+40722", "", PhoneProblem.WrongLength)]
    [TestCase("+999123456789", "", PhoneProblem.WrongLength)]
    [TestCase("(115) 155-2671", "US", PhoneProblem.WrongLength)]
    [TestCase("0722123456 x12", "RO", PhoneProblem.Extension)]
    [TestCase("0722123456, int. 12", "RO", PhoneProblem.Extension)]
    [TestCase("0722123456 ramal 4", "RO", PhoneProblem.Extension)]
    [TestCase("0722123456, 0733123456", "RO", PhoneProblem.Unreadable)]
    [TestCase("call me", "RO", PhoneProblem.Unreadable)]
    [TestCase("0722+123456", "RO", PhoneProblem.Unreadable)]
    [TestCase("00 55 11 91234 5678", "BR", PhoneProblem.None)]
    [TestCase("00 15 40 722 123 456", "BR", PhoneProblem.None)]
    public void What_cannot_be_told_is_not_guessed(string given, string country, PhoneProblem problem)
    {
        var read = PhoneNumber.Of(given, country);

        Assert.That(read.Problem, Is.EqualTo(problem));
        Assert.That(read.Sendable.Length > 0, Is.EqualTo(problem == PhoneProblem.None));
    }

    [TestCase("021 312 3456", "RO", "+40213123456")]
    [TestCase("22 123 45 67", "PL", "+48221234567")]
    [TestCase("(11) 3123-4567", "BR", "+551131234567")]
    [TestCase("06 1234 5678", "IT", "+390612345678")]
    [TestCase("02 123 45 67", "BE", "+3221234567")]
    [TestCase("1 234 5678", "HU", "+3612345678")]
    public void A_landline_is_known_and_not_written_to(string given, string country, string number)
    {
        var read = PhoneNumber.Of(given, country);

        Assert.That(read, Is.EqualTo(new PhoneNumber(number, PhoneProblem.NotMobile)));
        Assert.That(read.Sendable, Is.Empty);
    }

    [TestCase("0722123456", "+40 722 123 456")]
    [TestCase("+40722123456", "0722.123.456")]
    public void The_shops_own_number_is_nobodys(string given, string shops) =>
        Assert.That(PhoneNumber.Of(given, "RO", shops, "").Problem, Is.EqualTo(PhoneProblem.StoresOwn));

    [TestCase(null)]
    [TestCase("  ")]
    public void No_number_is_no_problem(string? given) => Assert.That(PhoneNumber.Of(given, "RO"), Is.EqualTo(PhoneNumber.None));

    [Test]
    public void Every_reading_is_read_again_as_itself() => ForAll((text, country) =>
    {
        var once = PhoneNumber.Of(text, country);
        var again = PhoneNumber.Of(once.Number, Countries[text.Length % Countries.Count]);
        return once.Number.Length == 0 || (again.Number == once.Number && (again.Problem == once.Problem));
    });

    [Test]
    public void Every_reading_is_a_number_by_the_standard() => ForAll((text, country) =>
    {
        var number = PhoneNumber.Of(text, country).Number;
        return number.Length == 0 || (number[0] == '+' && number[1] is >= '1' and <= '9' && number.Length is >= 8 and <= 16 && number.Skip(1).All(char.IsAsciiDigit));
    });

    [Test]
    public void Signs_between_the_digits_make_no_difference() => ForAll((text, country) =>
    {
        var plain = string.Concat(text.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));
        var dressed = string.Concat(plain.Select((letter, index) => index > 0 && index % 3 == 0 ? $" {letter}" : $"{letter}")).Replace("5", "5-", StringComparison.Ordinal).TrimEnd('-');
        return PhoneNumber.Of(plain, country) == PhoneNumber.Of(dressed, country);
    });

    [Test]
    public void A_number_that_can_be_sent_to_has_no_problem_and_no_other_has() => ForAll((text, country) =>
    {
        var read = PhoneNumber.Of(text, country);
        return read.Sendable.Length > 0 == (read.Problem == PhoneProblem.None && text.Trim().Length > 0);
    });

    private static readonly IReadOnlyList<string> Countries = [.. PhonePlans.Countries, "", "JP"];

    private static readonly Gen<string> Texts =
        from start in Gen.Elements("", "+", "00", "011", "0", "06", "1", "+40", "+55", "+39", "+1", "+52", "0055", "+36")
        from length in Gen.Choose(1, 14)
        from digits in Gen.Elements('0', '1', '2', '4', '5', '6', '7', '8', '9').ArrayOf(length)
        select start + new string(digits);

    private static void ForAll(Func<string, string, bool> holds) =>
        Prop.ForAll(Texts.ToArbitrary(), Gen.Elements(Countries.ToArray()).ToArbitrary(), (text, country) => holds(text, country)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
