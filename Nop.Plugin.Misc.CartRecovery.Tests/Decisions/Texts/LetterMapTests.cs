using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Texts;

public sealed class LetterMapTests
{
    private static readonly LetterMap Map = LetterMap.Parse(LetterMap.Default);

    [TestCase("Coșul tău așteaptă în România", ExpectedResult = "Cosul tau asteapta in Romania")]
    [TestCase("Atenção: não há opções", ExpectedResult = "Atencao: nao ha opcoes")]
    [TestCase("¿Aún lo piensas? ¡Sí, mañana!", ExpectedResult = "¿Aun lo piensas? ¡Si, mañana!")]
    [TestCase("Zażółć gęślą jaźń", ExpectedResult = "Zazolc gesla jazn")]
    [TestCase("é è à ä ö ü ñ É Ä Ö Ü Ñ Ç", ExpectedResult = "é è à ä ö ü ñ É Ä Ö Ü Ñ Ç")]
    [TestCase("„Ceai” – cald… ‘da’", ExpectedResult = "\"Ceai\" - cald... 'da'")]
    public string Costly_letters_are_replaced_and_cheap_ones_stay(string text) => Map.Replace(text);

    [Test]
    public void What_stands_decomposed_is_composed_first()
    {
        const string decomposed = "Cos\u0326ul ta\u0306u e\u0301";

        Assert.That(Map.Replace(decomposed), Is.EqualTo("Cosul tau é"));
    }

    [Test]
    public void The_shipped_map_is_sound() => Assert.That(LetterMap.Unreadable(LetterMap.Default), Is.Empty);

    [TestCase("aș=s")]
    [TestCase("é=e")]
    [TestCase("ș")]
    [TestCase("ș=")]
    [TestCase("ș=ţ")]
    [TestCase("ș=abcde")]
    [TestCase("=s")]
    public void What_makes_no_sense_is_told_and_left_out(string entry)
    {
        Assert.That(LetterMap.Unreadable("ă=a " + entry), Is.EqualTo(new[] { entry }));
        Assert.That(LetterMap.Parse("ă=a\n" + entry).Replace("ăș"), Is.EqualTo("aș"));
    }

    [Test]
    public void The_first_of_two_entries_for_a_letter_holds() => Assert.That(LetterMap.Parse("ß=ss ș=s ș=sh").Replace("șß"), Is.EqualTo("sß"));

    [Test]
    public void Half_a_pair_breaks_nothing() => Assert.That(Map.Replace("a\ud83d!"), Is.EqualTo("a\ufffd!"));

    [Test]
    public void Replacing_twice_changes_nothing_more() => ForAll(text => Map.Replace(Map.Replace(text)) == Map.Replace(text));

    [Test]
    public void Replacing_never_makes_a_message_dearer() => ForAll(text =>
        SmsSize.Of(Map.Replace(text)).Segments <= Math.Max(SmsSize.Of(text).Segments, Gsm7.Holds(Map.Replace(text)) ? 0 : int.MaxValue) || SmsSize.Of(Map.Replace(text)).Encoding == SmsEncoding.Gsm7);

    [Test]
    public void What_the_map_knows_becomes_cheap() => ForAll(text => SmsSize.Of(Map.Replace(text)).Encoding == (text.Contains('ж', StringComparison.Ordinal) ? SmsEncoding.Ucs2 : SmsEncoding.Gsm7));

    private static void ForAll(Func<string, bool> holds) => Prop.ForAll(
        (from length in Gen.Choose(0, 200) from letters in Gen.Elements('a', 'b', ' ', 'ș', 'ã', 'é', '€', '“', '…', 'ж', 's', 'ő').ArrayOf(length) select new string(letters)).ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
