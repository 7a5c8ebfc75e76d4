namespace Nop.Plugin.Misc.CartRecovery;

/// <summary>Names that outlive a release: they are stored in shops' databases, mails and bookmarks.</summary>
public static class CartRecoveryDefaults
{
    public const string SystemName = "Misc.CartRecovery";
    public const string LocalePrefix = "Plugins.Misc.CartRecovery";
    public const string ViewFolder = "~/Plugins/Misc.CartRecovery/Views";
    public const string TablePrefix = "CartRecovery_";

    public const string TaskName = "Cart recovery";
    public const string TaskType = "Nop.Plugin.Misc.CartRecovery.Touches.CartRecoveryTask, Nop.Plugin.Misc.CartRecovery";
    public const int TaskSeconds = 60;

    public const string RestorePath = "cart-recovery/r";
    public const string PreferencePath = "cart-recovery/u";
    public const string CapturePath = "cart-recovery/contact";

    /// <summary>The restore link of a message in which every letter counts.</summary>
    public const string ShortRestorePath = "cr";

    public const string ConfirmPath = "cart-recovery/confirm";
    public const string TwilioStatusPath = "cart-recovery/twilio/status";
    public const string TwilioInboundPath = "cart-recovery/twilio/inbound";
    public const string PushPath = "cart-recovery/push";
    public const string PushWorkerPath = "cart-recovery-sw.js";
    public const string BoxPath = "cart-recovery/box";

    public const string TemplatePrefix = "CartRecovery.Step.";

    /// <summary>A step's message template is named by its step, so that it survives renaming the campaign.</summary>
    public static string TemplateName(int stepId, int variantId = 0) => variantId == 0 ? $"{TemplatePrefix}{stepId}" : $"{TemplatePrefix}{stepId}.Variant.{variantId}";
}
