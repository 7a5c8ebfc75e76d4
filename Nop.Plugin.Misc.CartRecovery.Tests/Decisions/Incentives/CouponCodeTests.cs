using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Incentives;

internal sealed class CouponCodeTests
{
    private static readonly byte[] _someBytes = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 7))];

    [Test]
    public void Code_has_twelve_letters_none_of_which_looks_like_another()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => CouponCode.From(RandomNumberGenerator.GetBytes(32))).ToList();

        Assert.That(codes, Has.All.Length.EqualTo(12));
        Assert.That(codes.SelectMany(code => code!).Intersect("01ILO"), Is.Empty);
        Assert.That(codes, Is.Unique);
    }

    /// <summary>Codes are in people's mails: another alphabet, weight or start would disown them.</summary>
    [Test]
    public void Codes_in_circulation_stay_ours() => Assert.That(CouponCode.From(_someBytes), Is.EqualTo("AHRY7ENV4B2S"));

    [Test]
    public void Every_letter_is_as_likely_as_any_other()
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value);

        var letters = bytes.Chunk(1).Select(chunk => CouponCode.From([.. Enumerable.Repeat(chunk[0], 10)])?[0]).Where(letter => letter is not null).ToList();

        Assert.That(letters.GroupBy(letter => letter).Select(group => group.Count()), Is.All.EqualTo(8));
        Assert.That(letters.Distinct().Count(), Is.EqualTo(CouponCode.Alphabet.Length));
    }

    [Test]
    public void Bytes_that_would_favour_some_letters_are_passed_over()
    {
        byte[] tooHigh = [248, 251, 255, .. _someBytes];

        Assert.That(CouponCode.From(tooHigh), Is.EqualTo(CouponCode.From(_someBytes)));
        Assert.That(CouponCode.From([.. Enumerable.Repeat((byte)255, 32)]), Is.Null);
    }

    [Test]
    public void What_people_and_mail_programs_do_to_a_code_is_undone()
    {
        var code = CouponCode.From(_someBytes)!;

        foreach (var typed in new[] { code, code.ToLowerInvariant(), $" {code}\t", CouponCode.Grouped(code), CouponCode.Grouped(code).Replace('-', ' '), CouponCode.Grouped(code).Replace('-', '\u2011'), code.Insert(4, "\u00a0") })
            Assert.That(CouponCode.Recognise(typed), Is.EqualTo(code), typed);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("SUMMER")]
    [TestCase("AAAAAAAAAAAA")]
    [TestCase("SUMMERSAVE25")]
    [TestCase("FREESHPPNG2026EXTRA")]
    [TestCase("cart-recovery-0123456789abcdef")]
    public void Foreign_code_is_not_taken_for_ours(string? foreign) => Assert.That(CouponCode.Recognise(foreign), Is.Null);

    [TestCase(" summer-25 ", ExpectedResult = "SUMMER25")]
    [TestCase("Sum\u2011mer\u201025\u2013x", ExpectedResult = "SUMMER25X")]
    [TestCase(" - ", ExpectedResult = null)]
    [TestCase("", ExpectedResult = null)]
    [TestCase(null, ExpectedResult = null)]
    public string? Any_code_is_looked_up_without_blanks_and_dashes(string? typed) => CouponCode.Key(typed);

    [TestCase(64, ExpectedResult = 64)]
    [TestCase(65, ExpectedResult = null)]
    public int? A_code_has_sixty_four_letters_at_most(int letters) => CouponCode.Key(new string('a', letters) + " - ")?.Length;

    [TestCase("ABCDEFGHJKMN", ExpectedResult = "ABCD-EFGH-JKMN")]
    [TestCase("SUMMER25", ExpectedResult = "SUMMER25")]
    [TestCase("ABCDEFGHJKMNP", ExpectedResult = "ABCDEFGHJKMNP")]
    public string A_merchants_own_code_is_printed_as_it_is(string code) => CouponCode.Grouped(code);

    [Test]
    public void Ten_good_bytes_suffice_and_nine_do_not()
    {
        Assert.That(CouponCode.From(_someBytes.AsSpan(0, 10)), Is.EqualTo(CouponCode.From(_someBytes)));
        Assert.That(CouponCode.From(_someBytes.AsSpan(0, 9)), Is.Null);
    }

    [Test]
    public void One_mistyped_letter_and_two_swapped_ones_are_noticed()
    {
        var code = CouponCode.From(_someBytes)!;

        for (var at = 0; at < code.Length; at++)
        {
            foreach (var other in CouponCode.Alphabet.Where(letter => letter != code[at]))
                Assert.That(CouponCode.Recognise(code[..at] + other + code[(at + 1)..]), Is.Null);
            if (at > 0 && code[at] != code[at - 1])
                Assert.That(CouponCode.Recognise(code[..(at - 1)] + code[at] + code[at - 1] + code[(at + 1)..]), Is.Null);
        }
    }

    [Test]
    public void About_one_foreign_code_of_this_form_in_961_passes()
    {
        var random = new Random(7);
        var foreign = Enumerable.Range(0, 100_000).Select(_ => new string([.. Enumerable.Range(0, 12).Select(_ => CouponCode.Alphabet[random.Next(31)])]));

        Assert.That(foreign.Count(code => CouponCode.Recognise(code) is not null), Is.InRange(60, 150));
    }
}
