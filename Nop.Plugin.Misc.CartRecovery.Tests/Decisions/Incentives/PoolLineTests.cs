using System.Text;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Incentives;

internal sealed class PoolLineTests
{
    [TestCase("SAVE-0001", "SAVE-0001", "SAVE0001")]
    [TestCase("  save_0001  ", "save_0001", "SAVE_0001")]
    [TestCase("\"SAVE0001\";10;EUR", "SAVE0001", "SAVE0001")]
    [TestCase("SAVE0001,first", "SAVE0001", "SAVE0001")]
    [TestCase("SAVE0001\tfirst", "SAVE0001", "SAVE0001")]
    public void Code_is_the_first_column_and_is_looked_up_without_case_and_dashes(string line, string spelling, string key)
    {
        var read = Read(line);

        Assert.That((read.Spelling, read.Key, read.Problem), Is.EqualTo((spelling, key, (PoolProblem?)null)));
    }

    [TestCase("abc", PoolProblem.TooShort)]
    [TestCase("----a-b-c----", PoolProblem.TooShort)]
    [TestCase("SAVE 0001", PoolProblem.BadCharacter)]
    [TestCase("SALVĂ0001", PoolProblem.BadCharacter)]
    [TestCase("=SAVE0001", PoolProblem.BadCharacter)]
    [TestCase("A1234567890123456789012345678901234567890123456789X", PoolProblem.TooLong)]
    public void Code_that_cannot_be_one_says_why(string line, PoolProblem problem) => Assert.That(Read(line).Problem, Is.EqualTo(problem));

    [Test]
    public void Fifty_letters_are_the_most() => Assert.That(Read(new string('A', PoolLine.Longest)).Problem, Is.Null);

    [TestCase("")]
    [TestCase("   ")]
    [TestCase(";;")]
    public void Empty_line_is_no_problem(string line) => Assert.That(Read(line).IsEmpty, Is.True);

    [Test]
    public void Heading_is_passed_over_in_the_first_line_only()
    {
        Assert.That(Read("Coupon code;Value", number: 1).IsHeading, Is.True);
        Assert.That(Read("Code", number: 2), Has.Property("IsHeading").False.And.Property("Spelling").EqualTo("Code"));
    }

    [Test]
    public void Headings_of_four_languages_are_known() => Assert.That(
        new[] { "CODE", "codes", "coupon", "coupons", "coupon code", "coupon_code", "couponcode", "codigo", "código", "cupom", "cupón", "cupon", "cod", "coduri", "voucher" }
            .Where(heading => !Read(heading, number: 1).IsHeading),
        Is.Empty);

    [Test]
    public void A_heading_and_a_line_with_a_problem_are_not_empty()
    {
        Assert.That(Read("code", number: 1).IsEmpty, Is.False);
        Assert.That(Read("abc").IsEmpty, Is.False);
        Assert.That(PoolLine.Read([0xff], 1).IsEmpty, Is.False);
    }

    [TestCase("abcd", "abcd", null)]
    [TestCase("a.b-c_d", "a.b-c_d", null)]
    [TestCase("  \"SAVE0001\" ;x", "SAVE0001", null)]
    [TestCase("\"SAVE0001", "\"SAVE0001", PoolProblem.BadCharacter, Description = "a quote that nothing closes")]
    [TestCase("\"\"", "", null)]
    public void Shortest_code_and_quotes(string line, string spelling, PoolProblem? problem) =>
        Assert.That((Read(line).Spelling, Read(line).Problem), Is.EqualTo((spelling, problem)));

    [Test]
    public void Code_too_long_is_shown_by_its_beginning() =>
        Assert.That(Read(new string('A', 51)).Spelling, Is.EqualTo(new string('A', 50) + "…"));

    [Test]
    public void Bytes_that_are_not_UTF_8_are_told()
    {
        Assert.That(PoolLine.Read(Encoding.Latin1.GetBytes("CÓDIGO1"), 3).Problem, Is.EqualTo(PoolProblem.WrongEncoding));
        Assert.That(PoolLine.Read(Encoding.Unicode.GetBytes("CODE1"), 3).Problem, Is.EqualTo(PoolProblem.WrongEncoding));
    }

    private static PoolLine Read(string line, int number = 7) => PoolLine.Read(Encoding.UTF8.GetBytes(line), number);
}
