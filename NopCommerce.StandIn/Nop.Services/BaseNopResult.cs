namespace Nop.Services;

public abstract class BaseNopResult
{
    public bool Success => Errors.Count == 0;

    public IList<string> Errors { get; set; } = [];
}
