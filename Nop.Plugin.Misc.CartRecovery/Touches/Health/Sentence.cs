namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

/// <summary>What to tell the merchant: a locale resource and what stands in its places.</summary>
internal sealed record Sentence(string ResourceKey, IReadOnlyList<object> Arguments)
{
    public static Sentence Of(string resourceKey, params object[] arguments) => new(resourceKey, arguments);

    public static Sentence Health(string name, params object[] arguments) => Of($"{CartRecoveryDefaults.LocalePrefix}.Health.{name}", arguments);
}
