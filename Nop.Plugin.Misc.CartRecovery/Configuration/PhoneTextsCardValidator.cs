using FluentValidation;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

public sealed class PhoneTextsCardValidator : BaseNopValidator<PhoneTextsCardModel>
{
    public const int MostSegments = 10;
    public const int MostLetters = 4000;

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Settings.Invalid.";

    public PhoneTextsCardValidator(ILocalizationService texts)
    {
        RuleFor(model => model.Letters).MaximumLength(MostLetters).WithMessageAwait(texts.GetResourceAsync(Prefix + "TextLetters.TooMany"));
        RuleFor(model => model.Letters).Must(Reads).WithMessageAwait(texts.GetResourceAsync(Prefix + "TextLetters"));
    }

    /// <summary>The sentence quotes what is wrong: two letters before the sign, a letter that is cheap already, one after it that is not.</summary>
    private static bool Reads(PhoneTextsCardModel model, string? letters, ValidationContext<PhoneTextsCardModel> context)
    {
        var unreadable = LetterMap.Unreadable(letters ?? "");
        context.MessageFormatter.AppendArgument("Entries", string.Join(' ', unreadable.Take(5)));
        return unreadable.Count == 0;
    }
}
