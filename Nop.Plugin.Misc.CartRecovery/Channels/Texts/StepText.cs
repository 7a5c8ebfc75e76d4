using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>What a step, or one of its variants, says by a channel that knows no markup. Unique by step, variant, channel and language.</summary>
public sealed class StepText : BaseEntity
{
    public const int LongestTitle = 200;
    public const int LongestBody = 2000;
    public const int LongestVariables = 4000;
    public const int LongestSid = 64;

    public int StepId { get; set; }

    /// <summary>0 for the step's own.</summary>
    public int VariantId { get; set; }

    public int ChannelId { get; set; }

    /// <summary>0 for the standard text, which stands for the shop's first language.</summary>
    public int LanguageId { get; set; }

    /// <summary>Of a push or a box on the page.</summary>
    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary>Of the WhatsApp template that Meta approved: HX and 32 hex digits.</summary>
    public string TemplateSid { get; set; } = "";

    /// <summary>What fills the template's places {{1}}, {{2}}…, one a line.</summary>
    public string Variables { get; set; } = "";

    /// <summary>WhatsApp without a template: the merchant knows that it reaches only whoever wrote within a day. Of the standard text, for all languages.</summary>
    public bool InsideWindowOnly { get; set; }

    public Channel Channel => (Channel)ChannelId;

    /// <summary>Nothing can be sent of it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Body) && TemplateSid.Length == 0;
}
