namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>Which of the shipped texts a new step starts with.</summary>
public enum StepTone
{
    First = 1,
    Second = 2,
    Last = 3,
}
